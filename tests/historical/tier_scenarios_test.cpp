// The shipped scenarios of real elections without chance: the votes that they state give the official house, by the law
// alone and through a simulation.

#include <filesystem>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/run.hpp"
#include "sim/scenario/given_votes.hpp"
#include "sim/scenario/read_scenario.hpp"

#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

/// The study of a shipped scenario with fixed votes and one draw.
Study without_chance(const std::string& stem, bool sweep = false) {
  Diagnostics diagnostics;
  Overlay overlay;
  overlay.use_vary_table = sweep;
  overlay.set = {"votes.model=fixed", "draws=1"};
  const bool has_regions = std::filesystem::exists(source_folder() / "scenarios/data" / (stem + ".csv"));
  if (has_regions) overlay.set.push_back("votes.regions.sd=0");
  auto study = read_scenario(source_folder() / "scenarios" / (stem + ".toml"), overlay, diagnostics);
  EXPECT_TRUE(study.has_value()) << diagnostics.text();
  return study.value_or(Study{});
}

/// The seats of the only election that was counted.
std::vector<Seats> seats_counted(const TallyCounts& tally) {
  std::vector<Seats> seats;
  for (const PartyCounts& party : tally.parties) {
    Seats held = 0;
    while (party.seats[static_cast<std::size_t>(held)] == 0) ++held;
    seats.push_back(held);
  }
  return seats;
}

const std::vector<std::string> kScenarios{"germany_2021", "germany_2025", "new_zealand_2023", "norway_2025",
                                          "poland_2023",  "sweden_2022",  "kyrgyzstan_2010",  "russia_2021",
                                          "israel_2022",  "zug_2018"};

TEST(TierScenarios, GiveTheOfficialHouse) {
  for (const std::string& stem : kScenarios) {
    const Study study = without_chance(stem);
    ASSERT_FALSE(study.points.empty()) << stem;
    const Scenario& scenario = study.points.front().scenario;
    ASSERT_FALSE(scenario.official.empty()) << stem;
    const std::optional<Election> election = election_of(scenario);
    ASSERT_TRUE(election) << stem;
    EXPECT_EQ(allocate_election(*election).seats, scenario.official) << stem << ", by the law";
    const Results results = run(study, {}).results;
    EXPECT_EQ(seats_counted(results.points.front().honest), scenario.official) << stem << ", simulated";
  }
}

// The Bundestag of 2021 under four laws: 736 seats; more where every seat is compensated; a larger and a smaller half
// of overhang that is kept; and the house capped at 598.
TEST(TierScenarios, CountTheBundestagUnderFourLaws) {
  const Study study = without_chance("germany_2021", true);
  ASSERT_EQ(study.points.size(), 4u);
  const Results results = run(study, {}).results;
  std::vector<Seats> houses;
  for (const PointCounts& point : results.points) {
    const std::vector<Seats> seats = seats_counted(point.honest);
    houses.push_back(std::accumulate(seats.begin(), seats.end(), Seats{0}));
  }
  EXPECT_EQ(houses.front(), 736);
  EXPECT_GT(houses[1], 736);
  EXPECT_GT(houses[2], 598);
  EXPECT_EQ(houses[3], 598);
}

}  // namespace
}  // namespace hemicycle
