#include "sim/scenario/varied_election.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "models/seats/systems/presets.hpp"

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

/// What the districts of a case are part of.
enum class Law { one_tier, district_tier, norway, norway_with_threshold, iceland, levelled };
constexpr int kLaws = 6;

TierSystem system_of(Law law, Seats seats) {
  PresetNumbers numbers;
  numbers.seats = seats;
  numbers.levelling_seats = 4;
  if (law == Law::levelled) {
    TierSystem system = preset(TierPreset::mmp_germany_2013, numbers);
    system.district_tier->magnitudes = {};
    return system;
  }
  TierSystem system = preset(TierPreset::districts_plus_levelling_norway, numbers);
  if (law == Law::district_tier) system = preset(TierPreset::list_pr_districts, numbers);
  if (law == Law::norway_with_threshold) system.district_tier->threshold_binds = true;
  if (law == Law::iceland) system.placement = ToStrongestDistricts{};
  return system;
}

/// Four districts that share out their seats by D'Hondt, with a threshold of a tenth of the nation.
Election random_election(Dice& dice, Law law) {
  Election election;
  election.parties = {"a", "b", "c", "d"};
  Contest& contest = election.contest;
  contest.tally.votes.resize(4);
  contest.tier.threshold.share = {1, 10};
  for (int d = 0; d < 4; ++d) {
    DistrictVotes district{static_cast<Seats>(dice.between(1, 6)), {}, 0};
    for (std::size_t p = 0; p < 4; ++p) {
      district.votes.push_back(dice.between(0, p == 3 ? 30 : 100));
      district.valid += district.votes.back();
      contest.tally.votes[p] += district.votes.back();
    }
    contest.tally.valid += district.valid;
    contest.tier.seats += district.seats;
    contest.districts.push_back(district);
    election.districts.push_back("d" + std::to_string(d));
  }
  contest.tally.cast = contest.tally.valid;
  if (law == Law::one_tier) return election;
  election.tiers = system_of(law, contest.tier.seats);
  for (const DistrictVotes& district : contest.districts) {
    election.tiers->districts.push_back({.seats = district.seats, .direct = {}, .levelling = 1});
    if (law == Law::levelled) election.tiers->districts.back().direct = {static_cast<Seats>(dice.below(3)), 0, 1, 0};
  }
  return election;
}

/// The same by the whole law.
ElectionSeats whole(Election election, const BallotFlow& flow, Votes ballots) {
  DistrictVotes& district = election.contest.districts[static_cast<std::size_t>(flow.district)];
  for (std::vector<Votes>* votes : {&district.votes, &election.contest.tally.votes}) {
    (*votes)[static_cast<std::size_t>(flow.from)] -= ballots;
    (*votes)[static_cast<std::size_t>(flow.to)] += ballots;
  }
  return allocate_election(election);
}

TEST(VariedElection, GivesWhatTheWholeLawGives) {
  Dice dice(7);
  for (int example = 0; example < 600; ++example) {
    const Election election = random_election(dice, static_cast<Law>(example % kLaws));
    VariedElection varied(election);
    for (int trial = 0; trial < 10; ++trial) {
      const BallotFlow flow{static_cast<int>(dice.below(4)), static_cast<int>(dice.below(2)),
                            2 + static_cast<int>(dice.below(2))};
      const Votes most = election.contest.districts[static_cast<std::size_t>(flow.district)]
                             .votes[static_cast<std::size_t>(flow.from)];
      const Votes ballots = dice.between(0, most);
      const ElectionSeats fast = varied.seats_after(flow, ballots);
      const ElectionSeats slow = whole(election, flow, ballots);
      EXPECT_EQ(fast.seats, slow.seats) << example;
      EXPECT_EQ(fast.admitted, slow.admitted) << example;
      EXPECT_EQ(fast.vacant, slow.vacant) << example;
    }
  }
}

TEST(VariedElection, ForgetsTheFlow) {
  Dice dice(8);
  const Election election = random_election(dice, Law::one_tier);
  VariedElection varied(election);
  static_cast<void>(varied.seats_after({0, 0, 1}, election.contest.districts[0].votes[0]));
  EXPECT_EQ(varied.seats_after({1, 0, 1}, 0).seats, varied.seats().seats);
}

}  // namespace
}  // namespace hemicycle
