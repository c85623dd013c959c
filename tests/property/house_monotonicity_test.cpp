// House monotonicity: with one more seat to give, no list loses one. Divisor methods and the quota method satisfy it;
// largest remainders do not (the Alabama paradox).

#include <cstddef>

#include <gtest/gtest.h>

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

TEST(HouseMonotonicity, OneMoreSeatTakesNoneAway) {
  Dice dice(42);
  for (int example = 0; example < 400; ++example) {
    const std::vector<Votes> votes = random_votes(dice, 8);
    const auto house = static_cast<Seats>(dice.between(0, 40));
    std::vector<Method> methods{QuotaMethod{}};
    for (const HighestAverages& method : all_divisors()) methods.emplace_back(method);
    for (const Method& method : methods) {
      const std::vector<Seats> fewer = allocated(method, votes, house);
      const std::vector<Seats> more = allocated(method, votes, house + 1);
      for (std::size_t p = 0; p < votes.size(); ++p) {
        EXPECT_LE(fewer[p], more[p]) << describe(method) << ", " << house << " seats, list " << p << " of "
                                     << describe(votes);
      }
    }
  }
}

// The paradox itself, as the United States met it in 1880 and 1882: three lists, 10 and 11 seats.
TEST(HouseMonotonicity, FailsForLargestRemainders) {
  EXPECT_EQ(allocated(LargestRemainder{}, {6, 6, 2}, 10), (std::vector<Seats>{4, 4, 2}));
  EXPECT_EQ(allocated(LargestRemainder{}, {6, 6, 2}, 11), (std::vector<Seats>{5, 5, 1}));
}

}  // namespace
}  // namespace hemicycle
