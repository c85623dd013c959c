// The largest remainder method against its own words in rational numbers: every quota, over-award and second rounds
// included. The law reports a tie exactly where the words leave one open.

#include <numeric>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"

#include "tests/support/exact_oracle.hpp"
#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

TEST(LargestRemainderOracle, AgreesForEveryQuota) {
  Dice dice(15);
  int untied = 0;
  for (int example = 0; example < 2'000; ++example) {
    const std::vector<Votes> votes = random_votes(dice, static_cast<int>(dice.log_uniform(1, 20)));
    if (std::accumulate(votes.begin(), votes.end(), Votes{0}) == 0) continue;
    const auto house = static_cast<Seats>(dice.log_uniform(1, 300));
    for (const LargestRemainder& method : all_quotas()) {
      const std::vector<Seats> expected = largest_remainder_oracle(method.quota, votes, house);
      const Seating seating = allocate(plain_system(method, house), {votes, 0, 0, 0}, {});
      const std::string where = describe(Method(method)) + ", " + std::to_string(house) + " seats, " + describe(votes);
      EXPECT_EQ(seating.tied, expected.empty()) << where;
      if (expected.empty()) continue;
      ++untied;
      EXPECT_EQ(seating.seats, expected) << where;
    }
  }
  EXPECT_GT(untied, 6'000);
}

}  // namespace
}  // namespace hemicycle
