#include "models/seats/threshold.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Threshold, IsReachedExactlyOrNot) {
  const Threshold seven{.share = {7, 100}};
  EXPECT_TRUE(passes(seven, 0, 70, 1'000));
  EXPECT_FALSE(passes(seven, 0, 69, 1'000));
  EXPECT_FALSE(passes(seven, 0, 70, 1'001));
  // 0.07 as a double is above 7/100; the law is not.
  EXPECT_TRUE(passes(seven, 0, 7 * 10'000'000'000'001, 100 * 10'000'000'000'001));
}

TEST(Threshold, CanAskForMoreThanTheShare) {
  const Threshold strict{.share = {7, 100}, .inclusive = false};
  EXPECT_FALSE(passes(strict, 0, 70, 1'000));
  EXPECT_TRUE(passes(strict, 0, 71, 1'000));
}

TEST(Threshold, TakesItsBase) {
  const Tally tally{{10}, 100, 110, 200};
  EXPECT_EQ(base_of({.threshold = {.base = ThresholdBase::valid}}, tally), 100);
  EXPECT_EQ(base_of({.threshold = {.base = ThresholdBase::cast}}, tally), 110);
  EXPECT_EQ(base_of({.threshold = {.base = ThresholdBase::registered}}, tally), 200);
  EXPECT_EQ(base_of({.threshold = {.base = ThresholdBase::cast, .base_total = 3'004'540}}, tally), 3'004'540);

  // Of an alliance itself 7 votes, and 3 of a group of it: ballots that no list has.
  ListTier joined;
  JoinedLists group;
  group.own_votes = 3;
  joined.alliances.emplace_back().own_votes = 7;
  joined.alliances.front().groups = {group};
  EXPECT_EQ(base_of(joined, tally), 110);
  joined.threshold.base = ThresholdBase::cast;
  EXPECT_EQ(base_of(joined, tally), 120);
  joined.threshold.base = ThresholdBase::registered;
  EXPECT_EQ(base_of(joined, tally), 200);
}

TEST(Threshold, MayDifferOrNotBindAtAll) {
  const Threshold threshold{
      .share = {5, 100}, .share_for = {std::nullopt, Fraction{8, 100}, std::nullopt}, .exempt = {false, false, true}};
  EXPECT_TRUE(passes(threshold, 0, 50, 1'000));
  EXPECT_FALSE(passes(threshold, 1, 79, 1'000));
  EXPECT_TRUE(passes(threshold, 1, 80, 1'000));
  EXPECT_TRUE(passes(threshold, 2, 1, 1'000));
}

TEST(Threshold, AdmitsNobodyWithoutAVote) {
  EXPECT_FALSE(passes({}, 0, 0, 0));
  EXPECT_FALSE(passes({.share = {0, 1}}, 0, 0, 100));
  EXPECT_FALSE(passes({.share = {5, 100}, .exempt = {true}}, 0, 0, 100));
  EXPECT_TRUE(passes({.share = {0, 1}, .inclusive = false}, 0, 1, 100));
}

}  // namespace
}  // namespace hemicycle
