// Coherence: where a list leaves with its seats, the others share the rest as before. Divisor methods satisfy it;
// largest remainders do not (the new states paradox).

#include <cstddef>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

TEST(Coherence, TheOthersShareTheRestAsBefore) {
  Dice dice(11);
  for (int example = 0; example < 500; ++example) {
    std::vector<Votes> votes = usual_votes(dice, 6);
    const auto house = static_cast<Seats>(dice.between(6, 80));
    const auto leaver = static_cast<std::ptrdiff_t>(dice.below(6));
    for (const HighestAverages& method : all_divisors()) {
      const Seating whole = allocate(plain_system(method, house), {votes, 0, 0, 0}, {});
      if (whole.tied) continue;
      std::vector<Votes> others = votes;
      std::vector<Seats> expected = whole.seats;
      const Seats rest = house - expected[static_cast<std::size_t>(leaver)];
      others.erase(others.begin() + leaver);
      expected.erase(expected.begin() + leaver);
      EXPECT_EQ(allocated(method, others, rest), expected)
          << describe(Method(method)) << ", " << house << " seats, without list " << leaver << " of "
          << describe(votes);
    }
  }
}

}  // namespace
}  // namespace hemicycle
