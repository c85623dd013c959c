// A scenario gives these bytes. Where a number moves on purpose: scripts/update_golden.sh, and a line in CHANGELOG.md.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/scratch_folder.hpp"
#include "tests/support/source.hpp"

namespace hemicycle {
namespace {

namespace fs = std::filesystem;

struct Golden {
  std::string scenario;  ///< its stem
  std::string command;   ///< run or sweep
  int draws;
};

void PrintTo(const Golden& golden, std::ostream* stream) {
  *stream << golden.command << " " << golden.scenario << " -n " << golden.draws;
}

// Stations take long, and so few elections of them.
const std::vector<Golden> kGolden{
    {"kazakhstan_2012", "sweep", 10'000},
    {"kazakhstan_2016", "sweep", 10'000},
    {"kazakhstan_2021", "sweep", 10'000},
    {"kazakhstan_2021_exit_polls", "sweep", 10'000},
    {"kazakhstan_2021_regions", "run", 5'000},
    {"kazakhstan_2021_stuffing", "run", 256},
    {"kazakhstan_2023", "sweep", 10'000},
    {"kazakhstan_2023_polls", "sweep", 10'000},
    {"kazakhstan_2023_district", "run", 64},
    {"kazakhstan_guarantee", "sweep", 10'000},
    {"kazakhstan_2021_inflated", "sweep", 1},
    {"kazakhstan_2021_boycott", "sweep", 1},
    {"kazakhstan_2021_smart_voting", "run", 5'000},
    {"kazakhstan_2012_family_voting", "run", 5'000},
    {"kazakhstan_2023_stuffing", "run", 64},
    {"klimek_russia_2011", "run", 32},
    {"observers", "run", 256},
    {"power_of_tests", "run", 64},
    {"germany_2021", "run", 512},
    {"germany_2025", "run", 512},
    {"israel_2022", "run", 512},
    {"kyrgyzstan_2010", "run", 512},
    {"kyrgyzstan_2020", "run", 512},
    {"new_zealand_2023", "run", 512},
    {"norway_2021", "run", 512},
    {"norway_2025", "run", 512},
    {"poland_2023", "run", 512},
    {"russia_2021", "run", 512},
    {"sweden_2022", "run", 512},
    {"two_rounds", "sweep", 512},
    {"zug_2018", "run", 512},
    {"kazakhstan_2023_almaty_turnout", "sweep", 5'000},
};

/// The tables of all scenarios, and one of those in which voters or ballots move.
const std::vector<std::string> kTables{"districts.csv", "seats.csv",       "parties.csv", "events.csv",
                                       "points.csv",    "differences.csv", "effects.csv"};

/// "line 12: expected a, got b" of the first line that differs.
std::string first_difference(const std::string& expected, const std::string& actual) {
  std::istringstream a(expected);
  std::istringstream b(actual);
  std::string line_a;
  std::string line_b;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(a, line_a));
    const bool more_b = static_cast<bool>(std::getline(b, line_b));
    if (!more_a && !more_b) return "line ends";
    if (more_a != more_b || line_a != line_b) {
      return "line " + std::to_string(line) + ": expected " + (more_a ? line_a : "the end") + ", got " +
             (more_b ? line_b : "the end");
    }
  }
}

/// Runs the scenario into the folder; whether that went well.
bool run(const Golden& golden, const fs::path& folder) {
  const char* program = std::getenv("HEMICYCLE_PROGRAM");
  if (program == nullptr) return false;
  const fs::path scenario = source_folder() / "scenarios" / (golden.scenario + ".toml");
  const std::string command = "'" + std::string(program) + "' " + golden.command + " '" + scenario.string() + "' -n " +
                              std::to_string(golden.draws) + " -o '" + folder.string() + "' --quiet > /dev/null";
  return std::system(command.c_str()) == 0;
}

class GoldenTest : public testing::TestWithParam<Golden> {};

TEST_P(GoldenTest, ScenarioGivesTheseBytes) {
  const Golden& golden = GetParam();
  const test::ScratchFolder scratch;
  const fs::path folder = scratch.path() / "run";
  ASSERT_TRUE(run(golden, folder)) << golden.scenario << " did not run";
  const fs::path kept = source_folder() / "tests/golden" / golden.scenario;

  for (const std::string& table : kTables) {
    if (!fs::exists(folder / table) && !fs::exists(kept / table)) continue;
    const std::string actual = test::read_text(folder / table);
    ASSERT_FALSE(actual.empty()) << table;
    if (std::getenv("HEMICYCLE_UPDATE_GOLDEN") != nullptr) {
      fs::create_directories(kept);
      std::ofstream(kept / table, std::ios::binary) << actual;
      continue;
    }
    const std::string expected = test::read_text(kept / table);
    EXPECT_TRUE(actual == expected) << golden.scenario << "/" << table << ", " << first_difference(expected, actual);
  }
}

INSTANTIATE_TEST_SUITE_P(Shipped, GoldenTest, testing::ValuesIn(kGolden),
                         [](const auto& golden) { return golden.param.scenario; });

TEST(Golden, EveryShippedScenarioIsKept) {
  if (std::getenv("HEMICYCLE_UPDATE_GOLDEN") != nullptr) GTEST_SKIP() << "being written";
  for (const auto& entry : fs::directory_iterator(source_folder() / "scenarios")) {
    if (entry.path().extension() != ".toml") continue;
    EXPECT_TRUE(fs::exists(source_folder() / "tests/golden" / entry.path().stem() / "seats.csv")) << entry.path();
  }
}

}  // namespace
}  // namespace hemicycle
