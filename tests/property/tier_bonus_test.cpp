// A bonus of a national tier whose seats are placed in districts is that of one national distribution.

#include <cstddef>
#include <vector>

#include <gtest/gtest.h>

#include "models/seats/contest.hpp"
#include "models/seats/systems/allocate_tiers.hpp"
#include "models/seats/systems/presets.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

Bonus random_bonus(Dice& dice, Seats seats) {
  const auto some = [&] { return static_cast<Seats>(dice.between(0, seats)); };
  if (dice.once_in(3)) return FixedBonus{some()};
  if (dice.once_in(2)) return MajorityBonus{some(), {dice.between(0, 60), 100}};
  return GraduatedBonus{{dice.between(0, 40), 100}, some(), {dice.between(1, 50), 1000}, seats};
}

/// The votes of a list, dealt out over districts.
TierVotes dealt(Dice& dice, const Tally& nation, std::size_t districts) {
  TierVotes votes;
  votes.nation = nation;
  votes.districts.resize(districts);
  for (std::size_t p = 0; p < nation.votes.size(); ++p) {
    Votes left = nation.votes[p];
    for (std::size_t d = 0; d < districts; ++d) {
      const Votes here = d + 1 == districts ? left : dice.below(left + 1);
      votes.districts[d].votes.push_back(here);
      votes.districts[d].valid += here;
      left -= here;
    }
  }
  return votes;
}

TEST(TierBonus, IsThatOfOneNationalDistribution) {
  Dice dice(1936);
  for (int example = 0; example < 3000; ++example) {
    const auto lists = static_cast<int>(dice.between(1, 9));
    Contest contest;
    contest.tally = random_tally(dice, dice.once_in(2) ? random_votes(dice, lists) : usual_votes(dice, lists));
    contest.tier.seats = static_cast<Seats>(dice.log_uniform(1, 400));
    contest.tier.method = dice.once_in(2) ? random_method(dice) : Method{LargestRemainder{}};
    if (std::holds_alternative<DutchCouncil>(contest.tier.method)) continue;
    contest.tier.threshold.share = {dice.between(0, 10), 100};
    contest.tier.ties = dice.once_in(2) ? TieOrder::lot : TieOrder::listed_first;
    contest.tier.bonus = random_bonus(dice, contest.tier.seats);
    PresetNumbers numbers;
    numbers.seats = contest.tier.seats;
    numbers.method = contest.tier.method;
    numbers.bonus = contest.tier.bonus;
    TierSystem system = preset(TierPreset::list_pr_placed_in_districts, numbers);
    const TierVotes votes = dealt(dice, contest.tally, static_cast<std::size_t>(dice.between(1, 4)));
    system.districts.resize(votes.districts.size());

    const Lot lot{9, static_cast<std::uint64_t>(example)};
    const ContestResult expected = allocate(contest, lot);
    const TierSeating seating = allocate(system, {contest.tier, {}}, votes, lot);
    ASSERT_EQ(seating.seats, expected.seats) << "example " << example << ", " << describe(numbers.method);
    ASSERT_EQ(seating.vacant, expected.vacant) << "example " << example;
    std::vector<Seats> placed(seating.seats.size());
    for (const std::vector<Seats>& district : seating.by_district) {
      for (std::size_t p = 0; p < placed.size(); ++p) placed[p] += district[p];
    }
    ASSERT_EQ(placed, seating.seats) << "example " << example;
  }
}

}  // namespace
}  // namespace hemicycle
