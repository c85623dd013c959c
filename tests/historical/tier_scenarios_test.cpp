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

#include "tests/support/seats_counted.hpp"
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

const std::vector<std::string> kScenarios{"germany_2021",    "germany_2025", "new_zealand_2023", "norway_2021",
                                          "norway_2025",     "poland_2023",  "sweden_2022",      "kyrgyzstan_2010",
                                          "kyrgyzstan_2020", "russia_2021",  "israel_2022",      "zug_2018"};

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

/// The house of each point of the sweep that a scenario states, counted without chance.
std::vector<std::vector<Seats>> houses_of(const std::string& stem) {
  const Results results = run(without_chance(stem, true), {}).results;
  std::vector<std::vector<Seats>> houses;
  for (const PointCounts& point : results.points) houses.push_back(seats_counted(point.honest));
  return houses;
}

// The Bundestag of 2021 under four laws: 736 seats; more where every seat is compensated; a larger and a smaller half
// of overhang that is kept; and the house capped at 598.
TEST(TierScenarios, CountTheBundestagUnderFourLaws) {
  std::vector<Seats> sizes;
  for (const std::vector<Seats>& seats : houses_of("germany_2021")) {
    sizes.push_back(std::accumulate(seats.begin(), seats.end(), Seats{0}));
  }
  ASSERT_EQ(sizes.size(), 4u);
  EXPECT_EQ(sizes.front(), 736);
  EXPECT_GT(sizes[1], 736);
  EXPECT_GT(sizes[2], 598);
  EXPECT_EQ(sizes[3], 598);
}

// The Storting of 2021 under four, three and five per cent; the last two were computed apart, with fractions.
TEST(TierScenarios, CountTheStortingUnderThreeThresholds) {
  const std::vector<std::vector<Seats>> expected{{48, 21, 36, 28, 13, 8, 3, 3, 8, 1, 0},
                                                 {48, 18, 35, 28, 12, 8, 6, 6, 7, 1, 0},
                                                 {51, 22, 39, 28, 15, 4, 3, 3, 3, 1, 0}};
  EXPECT_EQ(houses_of("norway_2021"), expected);
}

// The house of Kyrgyzstan in 2020, announced and annulled, under seven, five and three per cent of those who took part;
// the last two were computed apart.
TEST(TierScenarios, CountTheAnnulledHouseUnderThreeThresholds) {
  const std::vector<std::vector<Seats>> expected{{46, 45, 16, 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                                                 {38, 37, 14, 11, 11, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                                                 {34, 33, 12, 10, 9, 8, 5, 5, 4, 0, 0, 0, 0, 0, 0, 0, 0}};
  EXPECT_EQ(houses_of("kyrgyzstan_2020"), expected);
}

}  // namespace
}  // namespace hemicycle
