#include "models/seats/systems/allocate_tiers.hpp"

#include <gtest/gtest.h>

#include "models/seats/systems/presets.hpp"

namespace hemicycle {
namespace {

using Table = std::vector<std::vector<Seats>>;

/// A small nation and its law.
struct Case {
  TierSystem system;
  ListTier list;
  std::vector<bool> wins_nothing;
  TierVotes votes;

  [[nodiscard]] TierSeating seating() const { return allocate(system, {list, wins_nothing}, votes, {}); }
};

/// Votes of districts; the nation is their sum.
Case nation(const TierSystem& system, const std::vector<std::vector<Votes>>& districts) {
  Case election{.system = system, .list = {}, .wins_nothing = {}, .votes = {}};
  election.system.districts.resize(districts.size());
  election.votes.nation.votes.resize(districts.front().size());
  for (const std::vector<Votes>& votes : districts) {
    DistrictTally& tally = election.votes.districts.emplace_back(DistrictTally{votes, 0});
    for (std::size_t p = 0; p < votes.size(); ++p) {
      tally.valid += votes[p];
      election.votes.nation.votes[p] += votes[p];
      election.votes.nation.valid += votes[p];
    }
  }
  election.votes.nation.cast = election.votes.nation.valid;
  return election;
}

PresetNumbers numbers(Seats seats, const Method& method) {
  PresetNumbers numbers;
  numbers.seats = seats;
  numbers.method = method;
  return numbers;
}

constexpr HighestAverages kDHondt{Divisor::dhondt};
constexpr HighestAverages kSainteLague{Divisor::sainte_lague};

// 10 seats 6, 3, 1 by D'Hondt; the second list won 5 districts, the third none. The house grows by two.
TEST(AllocateTiers, KeepsOverhang) {
  Case election = nation(preset(TierPreset::mmp_overhang_kept, numbers(10, kDHondt)), {{60, 30, 10}});
  election.system.districts[0].direct = {0, 5, 0};
  EXPECT_EQ(election.seating().seats, (std::vector{6, 5, 1}));
}

// The third list is below 15 %, but two districts open the door; its one district alone would come off the house.
TEST(AllocateTiers, OpensTheDoorByDirectSeats) {
  Case election = nation(preset(TierPreset::mmp_overhang_kept, numbers(10, kDHondt)), {{60, 30, 10}});
  election.list.threshold.share = {15, 100};
  election.system.direct_seats_for_entry = 2;
  election.system.districts[0].direct = {0, 0, 2};
  EXPECT_EQ(election.seating().seats, (std::vector{6, 3, 2}));
  EXPECT_EQ(election.seating().admitted, (std::vector<bool>{true, true, true}));
  election.system.districts[0].direct = {0, 0, 1};
  EXPECT_EQ(election.seating().seats, (std::vector{6, 3, 1}));
  EXPECT_EQ(election.seating().admitted, (std::vector<bool>{true, true, false}));
}

// The third list has a quarter of the nation and half of the south: it takes part there, and not in the nation, where
// it would have one seat of four.
TEST(AllocateTiers, AdmitsToTheSeatsOfADistrictAlone) {
  Case election = nation(preset(TierPreset::list_pr_districts, numbers(4, kDHondt)), {{60, 40, 0}, {10, 40, 50}});
  for (TierDistrict& district : election.system.districts) district.seats = 2;
  election.system.national_tier = {.count = NationalSeats::on_top, .seats = 4, .method = kDHondt};
  election.list.threshold.share = {3, 10};
  election.list.threshold.own_district = {1, 2};
  const TierSeating seating = election.seating();
  EXPECT_EQ(seating.seats, (std::vector{3, 4, 1}));
  EXPECT_EQ(seating.by_district, (Table{{1, 1, 0}, {0, 1, 1}}));
  EXPECT_EQ(seating.admitted, (std::vector<bool>{true, true, true}));
  election.list.threshold.own_district.reset();
  EXPECT_EQ(election.seating().seats, (std::vector{3, 5, 0}));
}

// Nine seats for the admitted lists, 6 and 3; the second keeps its five districts, and the third its one.
TEST(AllocateTiers, KeepsOverhangOfADistrict) {
  Case election = nation(preset(TierPreset::mmp_by_district_overhang_kept, numbers(10, kDHondt)), {{60, 30, 10}});
  election.list.threshold.share = {15, 100};
  election.system.districts[0].seats = 10;
  election.system.districts[0].direct = {0, 5, 1};
  EXPECT_EQ(election.seating().seats, (std::vector{6, 5, 1}));
}

// The quotients go on from the seats held: 60/3, 60/4, 32/1, 32/2, 10/1, of which 32, 20 and 16 are the largest.
TEST(AllocateTiers, GivesAdditionalMembersFromTheSeatsHeld) {
  Case election = nation(preset(TierPreset::ams_region, numbers(3, kDHondt)), {{60, 32, 10}});
  election.system.districts[0].direct = {2, 0, 0};
  EXPECT_EQ(election.seating().seats, (std::vector{3, 2, 0}));
}

// 130 and 70 of 200 votes: 13 and 7 of 20 seats by Sainte-Lague. The first list's 13 go 9 and 4 by its 90 and 40 votes,
// so of its ten winners in the north one stays without a seat; the second's 7 go 1 and 6 by 10 and 60. A winner
// without a list keeps the seat, which comes off the house.
TEST(AllocateTiers, CoversEverySeatByVotes) {
  const TierSystem system = preset(TierPreset::mmp_germany_2025, numbers(20, kSainteLague));
  Case election = nation(system, {{90, 10, 0}, {40, 60, 0}});
  election.system.districts[0].direct = {10, 0, 0};
  const TierSeating seating = election.seating();
  EXPECT_EQ(seating.seats, (std::vector{13, 7, 0}));
  EXPECT_EQ(seating.by_district, (Table{{9, 1, 0}, {4, 6, 0}}));
  EXPECT_EQ(seating.uncovered, 1);
  election.system.districts[1].direct = {0, 0, 1};
  EXPECT_EQ(election.seating().seats, (std::vector{12, 7, 1}));
}

// Four of 20 seats first; Sainte-Lague's other 16 are 10 and 6 at 130 to 70. The list has 14, bonus and all, where its
// votes are: 10 and 4 at 90 to 40. The second's six are 1 and 5 at 10 to 60.
TEST(AllocateTiers, PlacesABonusWhereTheVotesAre) {
  PresetNumbers law = numbers(20, kSainteLague);
  law.bonus = FixedBonus{4};
  Case election = nation(preset(TierPreset::list_pr_placed_in_districts, law), {{90, 10}, {40, 60}});
  EXPECT_EQ(election.system.stated_house(), 20);
  EXPECT_FALSE(election.system.grows());
  const TierSeating seating = election.seating();
  EXPECT_EQ(seating.seats, (std::vector{14, 6}));
  EXPECT_EQ(seating.by_district, (Table{{10, 1}, {4, 5}}));
}

// As before, but what was won is kept: 10 and 4 seats of the first list.
TEST(AllocateTiers, KeepsOverhangOfALand) {
  const TierSystem system = preset(TierPreset::mmp_germany_overhang_kept, numbers(20, kSainteLague));
  Case election = nation(system, {{90, 10}, {40, 60}});
  election.system.districts[0].direct = {10, 0};
  const TierSeating seating = election.seating();
  EXPECT_EQ(seating.seats, (std::vector{14, 7}));
  EXPECT_EQ(seating.by_district, (Table{{10, 1}, {4, 6}}));
}

// Ten seats each by population: 9 and 1, 4 and 6. The first list won ten in the north: at least 14 seats, and the
// second
// 7. Sainte-Lague gives 130 against 70 its 14th seat at 130/27 = 4.81, after the 7th of the other (70/13 = 5.38) and
// before its 8th (4.67): a house of 21. Its 14 seats go 10 and 4.
TEST(AllocateTiers, LevelsTheNationForALand) {
  Case election = nation(preset(TierPreset::mmp_germany_2013, numbers(20, kSainteLague)), {{90, 10}, {40, 60}});
  election.system.districts[0] = {.population = 1000, .direct = {10, 0}};
  election.system.districts[1] = {.population = 1000, .direct = {0, 0}};
  const TierSeating seating = election.seating();
  EXPECT_EQ(seating.seats, (std::vector{14, 7}));
  EXPECT_EQ(seating.by_district, (Table{{10, 1}, {4, 6}}));
  EXPECT_EQ(seating.vacant, 0);
}

// Districts of 3 and 2 by D'Hondt: 2 and 1, 0 and 2. Two levelling seats on top: 64/3 and 70/4 are the largest next
// quotients, before 64/4 and 10/1. Of the first list 24/1 in the south weighs 24 * 2 / 85 = 0.56, and 40/5 in the north
// 8 * 3 / 59 = 0.41; of the second 56/5 in the south 0.26, and 14/3 in the north 0.24. So the south is the first
// list's.
TEST(AllocateTiers, PlacesLevellingSeatsWhereAListIsNearest) {
  PresetNumbers law = numbers(7, kDHondt);
  law.levelling_seats = 2;
  Case election = nation(preset(TierPreset::districts_plus_levelling_norway, law), {{40, 14, 5}, {24, 56, 5}});
  election.system.districts[0].seats = 3;
  election.system.districts[1].seats = 2;
  const TierSeating seating = election.seating();
  EXPECT_EQ(seating.seats, (std::vector{3, 4, 0}));
  EXPECT_EQ(seating.by_district, (Table{{2, 2, 0}, {1, 2, 0}}));
}

// In a district of five the quota of 100 votes is rounded 100 / 7 = 14: six whole quotas of 84 and one of 16, so that
// two seats are taken back where least is left over: 84 - 84 = 0, then 16 - 14 = 2. Nothing is left for the nation.
TEST(AllocateTiers, TakesBackWhatADistrictAwardsTooMuch) {
  PresetNumbers law = numbers(5, LargestRemainder{});
  law.first_tier_quota = Quota::imperiali_rounded;
  Case election = nation(preset(TierPreset::two_tier_quota_then_national, law), {{84, 16}});
  election.system.district_tier->magnitudes = {};
  election.system.districts[0].seats = 5;
  EXPECT_EQ(election.seating().seats, (std::vector{5, 0}));
}

// 16 seats with the bonus; the others 15 by 60, 25 and 12 of the votes, as the last is below five per cent.
TEST(AllocateTiers, GivesTheBonusOfADistrict) {
  PresetNumbers law = numbers(17, LargestRemainder{});
  law.district_threshold = {1, 20};
  law.national_list_seats = 1;
  Case election = nation(preset(TierPreset::districts_plurality_bonus_plus_national_list, law), {{60, 24, 12, 4}});
  election.system.districts[0].seats = 17;
  election.votes.national_ballots = Tally{{30, 40, 30, 0}, 100, 100, 0};
  EXPECT_EQ(election.seating().seats, (std::vector{11, 5, 2, 0}));
  EXPECT_EQ(election.seating().by_district, (Table{{11, 4, 2, 0}}));
}

// The winner of each district, and a lot in the one that is tied.
TEST(AllocateTiers, CountsTies) {
  Case election = nation(preset(TierPreset::fptp, numbers(2, kDHondt)), {{5, 6}, {7, 7}});
  for (TierDistrict& district : election.system.districts) district.seats = 1;
  EXPECT_EQ(election.seating().seats, (std::vector{1, 1}));
  EXPECT_EQ(election.seating().ties, (std::vector<SettledTie>{{{0, 1}, {0}, TieOrder::listed_first, 1}}));
  election.votes.districts[1].votes = {7, 6};
  EXPECT_TRUE(election.seating().ties.empty());
}

TEST(AllocateTiers, LeavesSeatsVacantWhereNobodyIsAdmitted) {
  Case election = nation(preset(TierPreset::mmp_overhang_kept, numbers(10, kDHondt)), {{0, 0}});
  election.system.districts[0].direct = {1, 0};
  const TierSeating seating = election.seating();
  EXPECT_EQ(seating.seats, (std::vector{1, 0}));
  EXPECT_EQ(seating.vacant, 9);
}

}  // namespace
}  // namespace hemicycle
