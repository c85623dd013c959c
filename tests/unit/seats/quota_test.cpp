#include "models/seats/quota.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

void expect_size(Quota quota, Votes votes, Seats seats, Wide numerator, Wide denominator) {
  const QuotaSize size = size_of(quota, votes, seats);
  EXPECT_TRUE(size.votes == numerator && size.parts == denominator)
      << "quota " << static_cast<int>(quota) << ": " << static_cast<double>(size.votes) << " / "
      << static_cast<double>(size.parts);
}

TEST(Quota, IsTheFormulaOfItsName) {
  expect_size(Quota::hare, 1000, 9, 1000, 9);
  expect_size(Quota::droop, 1000, 9, 101, 1);
  expect_size(Quota::droop, 1005, 9, 101, 1);
  expect_size(Quota::hagenbach_bischoff, 1000, 9, 1000, 10);
  expect_size(Quota::hagenbach_bischoff_rounded, 1004, 9, 100, 1);
  expect_size(Quota::imperiali, 1000, 9, 1000, 11);
  expect_size(Quota::imperiali_rounded, 1000, 9, 91, 1);
}

TEST(Quota, IsRoundedHalfUp) {
  expect_size(Quota::hagenbach_bischoff_rounded, 1005, 9, 101, 1);
  expect_size(Quota::imperiali_rounded, 15, 4, 3, 1);
}

TEST(Quota, IsAtLeastOneVote) {
  expect_size(Quota::hagenbach_bischoff_rounded, 3, 98, 1, 1);
  expect_size(Quota::imperiali_rounded, 1, 98, 1, 1);
  expect_size(Quota::droop, 3, 98, 1, 1);
}

// 4 / 9, 5 / 11 and 5 / 11 are less than a half; 5 / 10, 6 / 12 and 6 / 12 are rounded up.
TEST(Quota, MayRoundToZero) {
  EXPECT_TRUE(rounds_to_zero(Quota::hare_rounded, 4, 9));
  EXPECT_FALSE(rounds_to_zero(Quota::hare_rounded, 5, 10));
  EXPECT_TRUE(rounds_to_zero(Quota::hagenbach_bischoff_rounded, 5, 10));
  EXPECT_FALSE(rounds_to_zero(Quota::hagenbach_bischoff_rounded, 6, 11));
  EXPECT_TRUE(rounds_to_zero(Quota::imperiali_rounded, 5, 9));
  EXPECT_FALSE(rounds_to_zero(Quota::imperiali_rounded, 6, 10));
  EXPECT_FALSE(rounds_to_zero(Quota::hare, 1, 98));
}

}  // namespace
}  // namespace hemicycle
