// The shipped scenarios without chance: the votes that they state, under every point of their [vary].

#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"

#include "sim/scenario/read_scenario.hpp"

#include "tests/support/electorates.hpp"
#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

/// The points of a shipped scenario; none where it has errors.
std::vector<Point> points_of(const std::string& stem) {
  Overlay overlay;
  overlay.use_vary_table = true;
  Diagnostics diagnostics;
  const auto study = read_scenario(source_folder() / "scenarios" / (stem + ".toml"), overlay, diagnostics);
  EXPECT_TRUE(study.has_value()) << diagnostics.text();
  return study ? study->points : std::vector<Point>{};
}

/// The stated votes; cast and registered from the electorate, regions added up.
Tally stated_tally(const Electorate& electorate) {
  Tally tally;
  for (const Party& party : electorate.parties) tally.votes.push_back(party.votes);
  tally.valid = std::accumulate(tally.votes.begin(), tally.votes.end(), Votes{0});
  for (const Region& region : electorate.regions) {
    tally.registered += region.registered;
    tally.cast += static_cast<Votes>(std::floor(static_cast<double>(region.registered) * region.turnout + 0.5));
  }
  return tally;
}

/// "76 12 10 0 0": seats of the lists under a point.
std::string seats_under(const Point& point) {
  const Seating seating = allocate(point.scenario.rule, stated_tally(point.scenario.electorate), Lot{});
  std::string text;
  for (const Seats seats : seating.seats) text += (text.empty() ? "" : " ") + std::to_string(seats);
  return text;
}

struct Expected {
  std::string stem;
  std::vector<std::string> seats;  ///< one a point
};

TEST(KazakhstanScenarios, StatedVotesGiveTheseSeats) {
  const std::vector<Expected> all{
      {"kazakhstan_2012", {"83 8 7 0 0 0 0", "83 8 7 0 0 0 0", "83 8 7 0 0 0 0", "79 7 7 2 1 1 1"}},
      {"kazakhstan_2016", {"84 7 7 0 0 0", "84 7 7 0 0 0", "84 7 7 0 0 0", "81 7 7 2 1 0"}},
      {"kazakhstan_2021", {"76 12 10 0 0", "72 11 9 6 0", "70 11 9 5 3", "70 11 9 5 3"}},
      {"kazakhstan_2021_regions", {"76 12 10 0 0", "72 11 9 6 0", "70 11 9 5 3", "70 11 9 5 3"}},
      {"kazakhstan_2023", {"62 8 6 6 5 4 0 0 7", "68 9 7 7 0 0 0 0 7", "62 8 6 6 5 4 0 0 7", "61 8 6 6 5 4 1 0 7"}},
      {"kazakhstan_guarantee", {"95 3 0 0 0 0 0", "98 0 0 0 0 0 0"}},
  };
  for (const Expected& expected : all) {
    const std::vector<Point> points = points_of(expected.stem);
    ASSERT_EQ(points.size(), expected.seats.size()) << expected.stem;
    for (std::size_t p = 0; p < points.size(); ++p) {
      EXPECT_EQ(seats_under(points[p]), expected.seats[p]) << expected.stem << ", " << points[p].varied.front().second;
    }
  }
}

TEST(KazakhstanScenarios, OfficialSeatsAreThoseOfTheOfficialVotes) {
  for (const std::string stem :
       {"kazakhstan_2012", "kazakhstan_2016", "kazakhstan_2021", "kazakhstan_2021_regions", "kazakhstan_2023"}) {
    const std::vector<Point> points = points_of(stem);
    ASSERT_FALSE(points.empty()) << stem;
    const Scenario& scenario = points.front().scenario;
    const Seating seating = allocate(scenario.rule, stated_tally(scenario.electorate), Lot{});
    EXPECT_EQ(seating.seats, scenario.official) << stem;
  }
}

TEST(KazakhstanScenarios, HouseHoldsAllSeats) {
  EXPECT_EQ(points_of("kazakhstan_2021").at(0).scenario.rule.house(), 107);
  EXPECT_EQ(points_of("kazakhstan_2023").at(0).scenario.rule.house(), 98);
}

// 2,936,694 of 5,030,182 honest votes: 60, 16, 14 and 8 seats, Auyl among them.
TEST(KazakhstanScenarios, HonestVotesOfTheStuffingScenarioLetAuylIn) {
  const std::vector<Point> points = points_of("kazakhstan_2021_stuffing");
  ASSERT_EQ(points.size(), 6u);
  EXPECT_EQ(seats_under(points.front()), "60 16 14 8 0");
}

// Without chance: with Almaty's turnout 332,123 more voters, and the seats of OSDP (4.94 % of the valid votes) go.
TEST(KazakhstanScenarios, TurnoutOfAlmatyCostsTheSocialDemocratsTheirSeats) {
  Overlay overlay;
  overlay.use_vary_table = true;
  overlay.set = {"votes.model=fixed"};
  Diagnostics diagnostics;
  const auto study =
      read_scenario(source_folder() / "scenarios/kazakhstan_2023_almaty_turnout.toml", overlay, diagnostics);
  ASSERT_TRUE(study.has_value()) << diagnostics.text();
  std::vector<std::vector<Seats>> seats;
  std::vector<Tally> tallies;
  for (const Point& point : study->points) {
    Drawing drawing(point.scenario.electorate, point.scenario.votes, point.scenario.turnout);
    const BallotBlock& ballots = drawing.block(0).honest;
    tallies.push_back({.votes = votes_in(ballots, 0),
                       .valid = static_cast<Votes>(ballots.valid()[0]),
                       .cast = static_cast<Votes>(ballots.cast()[0])});
    seats.push_back(allocate(point.scenario.rule, tallies.back(), Lot{}).seats);
  }
  EXPECT_EQ(tallies[0].cast, 6'521'860);
  EXPECT_EQ(tallies[0].valid, 6'366'441);
  EXPECT_EQ(tallies[1].cast, 6'521'860 + 332'123);
  EXPECT_NEAR(static_cast<double>(tallies[1].votes[5]) / static_cast<double>(tallies[1].valid), 0.0494, 5e-5);
  EXPECT_NEAR(static_cast<double>(tallies[1].votes[5]) / static_cast<double>(tallies[1].cast), 0.0483, 5e-5);
  EXPECT_EQ(seats[0], (std::vector<Seats>{62, 8, 6, 6, 5, 4, 0, 0, 7}));
  EXPECT_EQ(seats[1], (std::vector<Seats>{22 + 42, 8, 7, 6, 6, 0, 0, 0, 7}));
}

// The register is that of the nation, and the turnouts give the national figure.
TEST(KazakhstanScenarios, RegionsAddUpToTheNation) {
  const Tally reported = stated_tally(points_of("kazakhstan_2021_regions").at(0).scenario.electorate);
  EXPECT_EQ(reported.registered, 11'919'241);
  EXPECT_NEAR(static_cast<double>(reported.cast) / 11'919'241.0, 0.633, 5e-5);
  const Tally honest = stated_tally(points_of("kazakhstan_2021_stuffing").at(0).scenario.electorate);
  EXPECT_EQ(honest.registered, 11'919'241);
  EXPECT_NEAR(static_cast<double>(honest.cast) / 11'919'241.0, 0.447, 5e-5);
}

}  // namespace
}  // namespace hemicycle
