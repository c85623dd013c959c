// The quota rule: Hare's method never leaves the exact quota's neighbours; D'Hondt never falls below it, Adams never
// rises above it, and Droop's quota keeps the lower bound.

#include <cstddef>
#include <numeric>

#include <gtest/gtest.h>

#include "models/base/wide.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

struct Bounds {
  bool lower;
  bool upper;
};

void expect_quota(const Method& method, Bounds bounds, int seed) {
  Dice dice(static_cast<std::uint64_t>(seed));
  for (int example = 0; example < 1'000; ++example) {
    const std::vector<Votes> votes = usual_votes(dice, static_cast<int>(dice.between(1, 12)));
    const auto house = static_cast<Seats>(dice.between(12, 150));
    const Wide total = std::accumulate(votes.begin(), votes.end(), Votes{0});
    const std::vector<Seats> seats = allocated(method, votes, house);
    for (std::size_t p = 0; p < votes.size(); ++p) {
      const Wide exact = Wide{votes[p]} * house;  // in units of 1 / total
      const std::string where =
          describe(method) + ", " + std::to_string(house) + " seats, list " + std::to_string(p) + describe(votes);
      EXPECT_TRUE(!bounds.lower || (seats[p] + 1) * total > exact) << where;
      EXPECT_TRUE(!bounds.upper || (seats[p] - 1) * total < exact) << where;
    }
  }
}

TEST(QuotaRule, HareKeepsBothBounds) { expect_quota(LargestRemainder{}, {true, true}, 1); }
TEST(QuotaRule, TheQuotaMethodKeepsBothBounds) { expect_quota(QuotaMethod{}, {true, true}, 5); }
TEST(QuotaRule, DroopKeepsTheLowerBound) { expect_quota(LargestRemainder{Quota::droop}, {true, false}, 2); }
TEST(QuotaRule, DHondtKeepsTheLowerBound) { expect_quota(HighestAverages{}, {true, false}, 3); }
TEST(QuotaRule, AdamsKeepsTheUpperBound) { expect_quota(HighestAverages{Divisor::adams}, {false, true}, 4); }

}  // namespace
}  // namespace hemicycle
