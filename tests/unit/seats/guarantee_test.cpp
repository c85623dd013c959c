#include "models/seats/guarantee.hpp"

#include <gtest/gtest.h>

#include "models/seats/contest.hpp"

namespace hemicycle {
namespace {

/// The first passes alone, and the second is let in: floor(0.7 * 300 * 100 / 800) = 26 seats.
Contest contest() {
  Contest result;
  result.tier.seats = 100;
  result.tier.threshold.share = {2, 5};
  result.tier.guarantee = Guarantee{};
  result.tally.votes = {500, 300, 200};
  result.tally.valid = 1000;
  return result;
}

TEST(Guarantee, GivesTheRestToThoseThatPassed) { EXPECT_EQ(allocate(contest(), {}).seats, (std::vector{74, 26, 0})); }

TEST(Guarantee, IsWithinTheMostSeatsOfAList) {
  Contest limited = contest();
  limited.tier.at_most = {50, 100, 100};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{50, 50, 0}));
  limited.tier.at_most = {100, 10, 100};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{90, 10, 0}));
  limited.tier.at_most = {50, 40, 100};
  const ContestResult result = allocate(limited, {});
  EXPECT_EQ(result.seats, (std::vector{50, 40, 0}));
  EXPECT_EQ(result.vacant, 10);
}

TEST(Guarantee, IsAmongTheLeastSeatsOfAList) {
  Contest limited = contest();
  limited.tier.at_least = {0, 30, 0};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{70, 30, 0}));
  limited.tier.at_least = {80, 0, 0};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{80, 20, 0}));
}

// Both of those let in want 60: the smaller has what is left.
TEST(Guarantee, ServesTheLargerFirstWhereSeatsRunOut) {
  Contest three = contest();
  three.tally.votes = {800, 120, 80};
  three.tier.guarantee = Guarantee{.parties = 3, .seats = 60};
  EXPECT_EQ(allocate(three, {}).seats, (std::vector{0, 60, 40}));
}

}  // namespace
}  // namespace hemicycle
