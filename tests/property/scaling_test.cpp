// Homogeneity: only the proportions of the votes matter. Quotas that are rounded to whole votes are left out.

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

std::vector<Method> homogeneous_methods() {
  std::vector<Method> methods{LargestRemainder{Quota::hare}, LargestRemainder{Quota::hagenbach_bischoff},
                              LargestRemainder{Quota::imperiali}};
  for (const HighestAverages& method : all_divisors()) methods.emplace_back(method);
  return methods;
}

Tally times(Tally tally, Votes factor) {
  for (Votes& votes : tally.votes) votes *= factor;
  tally.valid *= factor;
  return tally;
}

TEST(Scaling, OfAllVotesChangesNothing) {
  Dice dice(8);
  for (int example = 0; example < 400; ++example) {
    const std::vector<Votes> votes = dice.once_in(2) ? usual_votes(dice, 7) : std::vector<Votes>{4, 2, 2, 1, 0, 1, 3};
    const Tally tally{votes, 10'000'000, 0, 0};
    const Votes factor = dice.log_uniform(2, 1'000'000);
    for (const Method& method : homogeneous_methods()) {
      ElectoralSystem system = plain_system(method, static_cast<Seats>(dice.between(1, 60)));
      const Seating here = allocate(system, tally, {});
      const Seating there = allocate(system, times(tally, factor), {});
      EXPECT_EQ(here.seats, there.seats) << describe(system) << ", times " << factor << ", " << describe(tally);
      EXPECT_EQ(here.tied, there.tied) << describe(system) << ", times " << factor << ", " << describe(tally);
    }
  }
}

}  // namespace
}  // namespace hemicycle
