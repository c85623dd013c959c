#include "models/fraud/selector.hpp"

#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

/// Two regions of five stations: 100 voters each, 1,000 in the last of a region. Half of them vote.
Electorate ten_stations() {
  const std::vector<Votes> stations{100, 100, 100, 100, 1000};
  return electorate_of({region_of("a", 0, 0.5, {1.0}, stations), region_of("b", 0, 0.5, {1.0}, stations)});
}

/// How many stations a selection touches in each replicate of a block: each gets one voter more.
std::vector<Votes> touched(Selection where, const std::optional<Observers>& observers = {}) {
  if (where.regions.empty()) where.regions = {true, true};
  Drawing drawing(ElectionSampler(ten_stations(), VoteModel{FixedShares{}}, FixedTurnout{},
                                  {RollInflation{where, BundleAmount{1}}}, observers));
  const Tallies& tallies = drawing.block(0);
  std::vector<Votes> counts;
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    counts.push_back(static_cast<Votes>(tallies.reported.registered()[r] - tallies.honest.registered()[r]));
  }
  return counts;
}

std::set<Votes> values(const std::vector<Votes>& counts) { return {counts.begin(), counts.end()}; }

TEST(Selector, ChoosesAnExactNumber) {
  EXPECT_EQ(values(touched({.stations = 3})), (std::set<Votes>{3}));
  EXPECT_EQ(values(touched({.stations = 0})), (std::set<Votes>{0}));
  EXPECT_EQ(values(touched({.stations = 50})), (std::set<Votes>{10}));
  EXPECT_EQ(values(touched({.regions = {false, true}, .stations = 4})), (std::set<Votes>{4}));
}

TEST(Selector, WorksOnlyWhereTheMachineOfTheRegionDoes) {
  EXPECT_EQ(values(touched({.share_of_regions = 0.5})), (std::set<Votes>{0, 5, 10}));
  EXPECT_EQ(values(touched({.share_of_regions = 0.0})), (std::set<Votes>{0}));
}

TEST(Selector, ChoosesBySize) {
  EXPECT_EQ(values(touched({.least_registered = 500})), (std::set<Votes>{2}));
  EXPECT_EQ(values(touched({.most_registered = 500})), (std::set<Votes>{8}));
  EXPECT_EQ(values(touched({.share_of_stations = 0.5, .size_power = 10.0})), (std::set<Votes>{2}));
}

TEST(Selector, ChoosesByTurnout) {
  EXPECT_EQ(values(touched({.least_turnout = 0.5})), (std::set<Votes>{10}));
  EXPECT_EQ(values(touched({.least_turnout = 0.51})), (std::set<Votes>{0}));
  EXPECT_EQ(values(touched({.most_turnout = 0.49})), (std::set<Votes>{0}));
}

// Of 100 voters 55 vote, which is 55 %, although 0.55 * 100 is above 55 in doubles; 29 are 29 % where it is below.
TEST(Selector, TakesADecimalTurnoutForWhatItSays) {
  const auto chosen_of_ten = [](double turnout, const Selection& where) {
    const Electorate electorate = electorate_of({region_of("a", 0, turnout, {1.0}, std::vector<Votes>(10, 100))});
    Selection in_a = where;
    in_a.regions = {true};
    Drawing drawing(electorate, VoteModel{FixedShares{}}, FixedTurnout{}, {RollInflation{in_a, BundleAmount{1}}});
    return drawing.block(0).reported.registered()[7] - 1000.0;
  };
  EXPECT_EQ(chosen_of_ten(0.55, {.least_turnout = 0.55}), 10.0);
  EXPECT_EQ(chosen_of_ten(0.29, {.most_turnout = 0.29}), 10.0);
}

TEST(Selector, ChoosesByObserver) {
  const Observers everywhere_in_a{.regions = {true, false}, .share = 1.0};
  EXPECT_EQ(values(touched({.observed = Observed::yes}, everywhere_in_a)), (std::set<Votes>{5}));
  EXPECT_EQ(values(touched({.observed = Observed::no}, everywhere_in_a)), (std::set<Votes>{5}));
  const Observers all_bad{.regions = {true, true}, .bad_counts = 1.0};
  EXPECT_EQ(values(touched({.bad_counts = true}, all_bad)), (std::set<Votes>{10}));
  const Observers none_bad{.regions = {true, true}};
  EXPECT_EQ(values(touched({.bad_counts = true}, none_bad)), (std::set<Votes>{0}));
}

TEST(Selector, IsDeterredWhereObserversAre) {
  const Observers everywhere_in_a{.regions = {true, false}, .share = 1.0, .deterrence = 1.0};
  EXPECT_EQ(values(touched({}, everywhere_in_a)), (std::set<Votes>{5}));
  EXPECT_EQ(values(touched({.stations = 10}, everywhere_in_a)), (std::set<Votes>{5}));
}

}  // namespace
}  // namespace hemicycle
