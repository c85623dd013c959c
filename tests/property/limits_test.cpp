// The least and most seats of lists hold whatever else a tier has: a bonus of any kind, or a guarantee. 20,000
// generated elections; limits are such that a house can honour them, and votes are small, so that ties are common.

#include <algorithm>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "models/seats/contest.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

Method usual_method(Dice& dice) {
  switch (dice.between(0, 3)) {
    case 0:
      return HighestAverages{};
    case 1:
      return HighestAverages{Divisor::sainte_lague};
    case 2:
      return LargestRemainder{};
    default:
      return LargestRemainder{Quota::droop};
  }
}

/// Least seats that fit into the house together, and most seats that hold them.
void add_limits(Dice& dice, int parties, ListTier& tier) {
  Seats left = tier.seats;
  for (int p = 0; p < parties; ++p) {
    const auto least = static_cast<Seats>(dice.between(0, std::max(1, left / 2)));
    tier.at_least.push_back(std::min(least, left));
    left -= tier.at_least.back();
    tier.at_most.push_back(tier.at_least.back() + static_cast<Seats>(dice.between(0, tier.seats)));
  }
}

void add_bonus_or_guarantee(Dice& dice, ListTier& tier) {
  const auto seats = static_cast<Seats>(dice.between(0, tier.seats));
  switch (dice.between(0, 3)) {
    case 0:
      tier.bonus = FixedBonus{seats};
      break;
    case 1:
      tier.bonus = GraduatedBonus{{1, 5}, seats / 2, {1, 20}, seats};
      break;
    case 2:
      tier.bonus = MajorityBonus{std::max(1, seats), {1, 4}};
      break;
    default:
      tier.threshold.share = {1, 3};
      tier.guarantee = Guarantee{.parties = 3, .seats = seats / 4};
  }
}

Contest random_contest(Dice& dice) {
  const auto parties = static_cast<int>(dice.between(1, 6));
  Contest contest;
  contest.tier.seats = static_cast<Seats>(dice.between(1, 40));
  contest.tier.method = usual_method(dice);
  add_limits(dice, parties, contest.tier);
  add_bonus_or_guarantee(dice, contest.tier);
  for (int p = 0; p < parties; ++p) contest.tally.votes.push_back(dice.between(0, 60));
  contest.tally.valid = std::accumulate(contest.tally.votes.begin(), contest.tally.votes.end(), Votes{0});
  return contest;
}

TEST(Limits, HoldBesideABonusOrAGuarantee) {
  Dice dice(20260412);
  for (int example = 0; example < 20'000; ++example) {
    const Contest contest = random_contest(dice);
    const ContestResult result = allocate(contest, {});
    Seats room = 0;
    for (std::size_t p = 0; p < result.seats.size(); ++p) {
      if (!result.admitted[p]) continue;
      ASSERT_GE(result.seats[p], contest.tier.at_least[p]) << "election " << example << ", list " << p;
      ASSERT_LE(result.seats[p], contest.tier.at_most[p]) << "election " << example << ", list " << p;
      room += contest.tier.at_most[p];
    }
    ASSERT_EQ(result.vacant, std::max(0, contest.tier.seats - room)) << "election " << example;
  }
}

}  // namespace
}  // namespace hemicycle
