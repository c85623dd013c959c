#include "models/votes/district_territory.hpp"

#include <gtest/gtest.h>

#include "tests/support/ballots.hpp"

namespace hemicycle {
namespace {

using Places = std::vector<int>;

TEST(DistrictTerritory, GivesStationsInTheirOrderToDistrictsInTheirs) {
  EXPECT_EQ(districts_of_stations({500, 500}, {250, 250, 250, 250}), (Places{0, 0, 1, 1}));
  EXPECT_EQ(districts_of_stations({750, 250}, {250, 250, 250, 250}), (Places{0, 0, 0, 1}));
  EXPECT_EQ(districts_of_stations({1, 1, 1}, {10, 10, 10}), (Places{0, 1, 2}));
  EXPECT_EQ(districts_of_stations({1000}, {600, 400}), (Places{0, 0}));
}

// The middle of the second station lies at 500 of 1,000: behind the end of the first district.
TEST(DistrictTerritory, AStationLiesWhereTheMiddleOfItsVotersDoes) {
  EXPECT_EQ(districts_of_stations({500, 500}, {400, 200, 400}), (Places{0, 1, 1}));
  EXPECT_EQ(districts_of_stations({501, 499}, {400, 200, 400}), (Places{0, 0, 1}));
}

TEST(DistrictTerritory, SplitsBallotsByRegisteredVotersToTheLast) {
  const BallotBlock region = same_ballots(1000, {300, 195}, 5);
  SplitBallots split;
  split_ballots({}, region, {600, 250, 150}, split);
  std::vector<std::vector<Votes>> totals;
  for (int place = 0; place < 3; ++place) {
    BallotBlock district(0);
    take_totals(split, place, true, district);
    totals.push_back(counts_in(district, 3));
  }
  EXPECT_EQ(totals, (std::vector<std::vector<Votes>>{{600, 300, 297}, {250, 125, 124}, {150, 75, 74}}));
}

TEST(DistrictTerritory, OneDistrictHasAllBallots) {
  const BallotBlock region = same_ballots(0, {333'333, 77}, 12'345);
  SplitBallots split;
  split_ballots({}, region, {1}, split);
  BallotBlock district(0);
  take_totals(split, 0, false, district);
  EXPECT_EQ(counts_in(district, 255), (std::vector<Votes>{0, 345'755, 333'410}));
}

TEST(DistrictTerritory, SplitsNoBallots) {
  SplitBallots split;
  split_ballots({}, same_ballots(10, {0, 0}, 0), {5, 5}, split);
  BallotBlock district(0);
  take_totals(split, 1, true, district);
  EXPECT_EQ(counts_in(district, 0), (std::vector<Votes>{5, 0, 0}));
}

}  // namespace
}  // namespace hemicycle
