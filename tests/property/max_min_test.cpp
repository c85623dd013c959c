// The definition of a divisor method, judged in rational numbers: the largest unused quotient is not above the
// smallest used one, and equals it exactly where the law says that a tie decided.

#include <algorithm>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"

#include "tests/support/exact_oracle.hpp"
#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

void expect_right(const HighestAverages& method, const std::vector<Votes>& votes, Seats house) {
  const Seating seating = allocate(plain_system(method, house), {votes, 0, 0, 0}, {});
  const Verdict verdict = judge(method, votes, seating.seats);
  EXPECT_EQ(verdict, seating.tied ? Verdict::right_by_tie : Verdict::right)
      << describe(Method(method)) << ", " << house << " seats, " << describe(votes) << " gives "
      << describe(seating.seats);
}

TEST(MaxMinInequality, HoldsForEveryDivisor) {
  Dice dice(12);
  for (int example = 0; example < 1'000; ++example) {
    const std::vector<Votes> votes = random_votes(dice, static_cast<int>(dice.log_uniform(1, 20)));
    const auto house = static_cast<Seats>(dice.log_uniform(1, 200));
    for (const HighestAverages& method : all_divisors()) expect_right(method, votes, house);
  }
}

// First divisors with so many digits that quotients outgrow 128 bits.
TEST(MaxMinInequality, HoldsForLongDivisors) {
  Dice dice(13);
  for (int example = 0; example < 300; ++example) {
    const HighestAverages method{Divisor::modified_sainte_lague,
                                 reduced(dice.between(999'999'999'999'999'000, 999'999'999'999'999'999),
                                         dice.between(700'000'000'000'000'000, 999'999'999'999'999'999))};
    std::vector<Votes> votes = usual_votes(dice, 5, kMaxVotes / 5);
    votes[0] = votes[1];
    expect_right(method, votes, static_cast<Seats>(dice.between(1, 60)));
  }
}

}  // namespace
}  // namespace hemicycle
