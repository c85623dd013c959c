// Levelling seats by the shares of lists in districts; the elections of Iceland are in tests/historical.

#include <gtest/gtest.h>

#include "models/seats/systems/allocate_tiers.hpp"
#include "models/seats/systems/placement.hpp"
#include "models/seats/systems/presets.hpp"

namespace hemicycle {
namespace {

using Table = std::vector<std::vector<Seats>>;

struct Place {
  std::vector<Votes> votes;
  Seats seats = 1;
  Seats levelling = 1;
  Votes others = 0;  ///< [ballots] for lists not named
};

TierSeating seating(const std::vector<Place>& places, TieOrder order = TieOrder::listed_first,
                    const std::optional<Bonus>& bonus = {}) {
  PresetNumbers numbers;
  numbers.method = HighestAverages{Divisor::dhondt};
  numbers.bonus = bonus;
  TierVotes votes;
  votes.nation.votes.resize(places.front().votes.size());
  for (const Place& place : places) {
    numbers.levelling_seats += place.levelling;
    DistrictTally& tally = votes.districts.emplace_back(DistrictTally{place.votes, place.others});
    for (std::size_t p = 0; p < place.votes.size(); ++p) {
      tally.valid += place.votes[p];
      votes.nation.votes[p] += place.votes[p];
    }
    votes.nation.valid += tally.valid;
  }
  TierSystem system = preset(TierPreset::districts_plus_levelling_iceland, numbers);
  system.placement = ToStrongestDistricts{};
  for (const Place& place : places) system.districts.push_back({.seats = place.seats, .levelling = place.levelling});
  ListTier list;
  list.ties = order;
  return allocate(system, {list, {}}, votes, {});
}

// Of the districts' seats the first two lists have two each. Nationwide 70 / 1 comes before 120 / 3. The third list has
// 20 of 100 votes in the first district and 50 of 200 in the second; to the second list remains 30 / 2 of 100.
TEST(StrongestDistricts, TakeSeatsInTheOrderOfNationalQuotients) {
  const TierSeating result = seating({{{50, 30, 20}, 2}, {{60, 90, 50}, 2}});
  EXPECT_EQ(result.seats, (std::vector{2, 3, 1}));
  EXPECT_EQ(result.by_district, (Table{{1, 2, 0}, {1, 1, 1}}));
  EXPECT_TRUE(result.ties.empty());
  ASSERT_EQ(result.placed.size(), 2u);
  EXPECT_EQ(result.placed[0].list, 2u);
  EXPECT_EQ(result.placed[0].district, 1u);
  EXPECT_EQ(result.placed[0].national, (Quotient{70, 1}));
  EXPECT_EQ(result.placed[0].share, (Quotient{1, 4}));
  EXPECT_EQ(result.placed[1].share, (Quotient{15, 100}));
}

// With 200 votes for lists not named, 50 are 12.5 % of the second district.
TEST(StrongestDistricts, CountAllValidVotes) {
  const TierSeating result = seating({{{50, 30, 20}, 2}, {{60, 90, 50}, 2, 1, 200}});
  EXPECT_EQ(result.by_district, (Table{{1, 1, 1}, {1, 2, 0}}));
}

// The second list has 33.3 % of the first district and 19 of 59 of the other. The third list then has no votes where a
// seat is left, and 69 / 2 comes before 100 / 3.
TEST(StrongestDistricts, PassOverListsWithoutAPlace) {
  const TierSeating result = seating({{{60, 50, 40}}, {{40, 19, 0}}});
  EXPECT_EQ(result.seats, (std::vector{2, 2, 0}));
  EXPECT_EQ(result.by_district, (Table{{1, 1, 0}, {1, 1, 0}}));
  EXPECT_TRUE(result.ties.empty());
}

TEST(StrongestDistricts, LeaveVacantWhatNobodyCanTake) {
  const TierSeating result = seating({{{60, 40}}, {{0, 0}, 0}});
  EXPECT_EQ(result.seats, (std::vector{1, 1}));
  EXPECT_EQ(result.vacant, 1);
}

// Two lists with 60 votes each are strongest in the first district.
TEST(StrongestDistricts, SettleATieForADistrict) {
  const TierSeating result = seating({{{50, 40, 40}}, {{50, 20, 20}}});
  EXPECT_EQ(result.by_district, (Table{{1, 1, 0}, {1, 0, 1}}));
  EXPECT_EQ(result.ties, (std::vector<SettledTie>{{.lists = {1, 2}, .winners = {1}}}));
  const TierSeating wide = seating({{{50, 40, 40}, 1, 2}, {{50, 20, 20}, 1, 0}});
  EXPECT_EQ(wide.by_district, (Table{{1, 1, 1}, {1, 0, 0}}));
  EXPECT_TRUE(wide.ties.empty()) << "both lists have their seat where they want it";
}

// 40 of 110 votes in both districts; the order of ties knows more votes in none of them.
TEST(StrongestDistricts, SettleATieOfDistricts) {
  const TierSeating result = seating({{{70, 40}}, {{70, 40}}}, TieOrder::more_votes);
  EXPECT_EQ(result.by_district, (Table{{1, 1}, {2, 0}}));
  EXPECT_EQ(result.ties, (std::vector<SettledTie>{{.lists = {1, 1}, .winners = {1}, .order = TieOrder::more_votes}}));
}

// One levelling seat is a bonus for the second list, whose 120 votes are most: without it, 70 / 1 and 120 / 3 have one
// each, and with it 70 / 1 and the bonus.
TEST(StrongestDistricts, TakeABonusInTheOrderOfQuotientsToo) {
  const TierSeating result = seating({{{50, 30, 20}, 2}, {{60, 90, 50}, 2}}, TieOrder::listed_first, FixedBonus{2});
  EXPECT_EQ(result.seats, (std::vector{2, 4, 0}));
  EXPECT_EQ(result.by_district, (Table{{1, 2, 0}, {1, 2, 0}}));
}

}  // namespace
}  // namespace hemicycle
