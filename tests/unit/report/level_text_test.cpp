#include "sim/report/level_text.hpp"

#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

Scenario scenario_of(Electorate electorate, LevelChoice level = {}) {
  Scenario scenario;
  scenario.electorate = std::move(electorate);
  scenario.level = level;
  return scenario;
}

TEST(LevelText, CountsTheUnits) {
  const std::vector<double> one{1.0};
  EXPECT_EQ(level_text(scenario_of(nation_of(10, 0.5, 0.0, one))), "");
  EXPECT_EQ(level_text(scenario_of(electorate_of({region_of("a", 10, 0.5, one), region_of("b", 10, 0.5, one)}))),
            "; 2 regions");
  EXPECT_EQ(level_text(scenario_of(electorate_of({region_of("a", 10, 0.5, one, {4, 4, 2})}))), "; 3 polling stations");
}

TEST(LevelText, SaysWhyUnitsWereMerged) {
  const Electorate regions = electorate_of({region_of("a", 10, 0.5, {1.0})});
  const Electorate nation = nation_of(10, 0.5, 0.0, {1.0});
  EXPECT_EQ(level_text(scenario_of(regions, {.is_merged = true})), "; by region, to which its polling stations add up");
  EXPECT_EQ(level_text(scenario_of(nation, {.is_forced = true, .is_merged = true})),
            "; as one nation, to which its parts add up");
  EXPECT_EQ(level_text(scenario_of(regions, {.is_forced = true, .is_merged = true, .is_exact = false})),
            "; by region as asked for, without what smaller units have of their own");
}

}  // namespace
}  // namespace hemicycle
