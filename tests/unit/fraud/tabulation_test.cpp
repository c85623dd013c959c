#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

using testing::Each;

/// Votes moved in each replicate of a block by ten votes at the tabulation of each region touched: one of three
/// stations with 600 voters, and one of a station with 1,000.
std::vector<Votes> moved(Selection where, const std::optional<Observers>& observers = {}) {
  const Electorate electorate =
      electorate_of({region_of("a", 0, 0.5, {1.0, 0.0}, {100, 200, 300}), region_of("b", 0, 0.5, {1.0, 0.0}, {1000})});
  where.regions = {true, true};
  const Tabulation tabulation{1, {0}, std::move(where), BundleAmount{10}};
  Drawing drawing(ElectionSampler(electorate, VoteModel{FixedShares{}}, FixedTurnout{}, {tabulation}, observers));
  const Tallies& tallies = drawing.block(0);
  std::vector<Votes> votes;
  for (int row = 0; row < static_cast<int>(kBlockSize); ++row) votes.push_back(votes_in(tallies.reported, row)[1]);
  return votes;
}

TEST(Tabulation, ChoosesRegionsByTheVotersOfTheirStations) {
  EXPECT_THAT(moved({}), Each(20));
  EXPECT_THAT(moved({.least_registered = 600}), Each(20));
  EXPECT_THAT(moved({.least_registered = 601}), Each(10));
  EXPECT_THAT(moved({.most_registered = 600}), Each(10));
  EXPECT_THAT(moved({.most_registered = 599}), Each(0));
}

// The mean is 800: (600 / 800)^10 is 0.056, and (1,000 / 800)^10 is 9.3, so that b is always chosen.
TEST(Tabulation, ChoosesRegionsBySize) {
  std::vector<Votes> votes = moved({.share_of_stations = 0.5, .size_power = 10.0});
  for (const Votes moved : votes) EXPECT_GE(moved, 10);
  EXPECT_GT(std::count(votes.begin(), votes.end(), 10), 200);
}

TEST(Tabulation, IsNotDeterredByObserversOfStations) {
  EXPECT_THAT(moved({}, Observers{.regions = {true, true}, .share = 1.0, .deterrence = 1.0}), Each(20));
}

}  // namespace
}  // namespace hemicycle
