#include "sim/engine/turnout_by_hour.hpp"

#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

/// Two regions that vote for one list, 40 % of 1,000 voters and 60 % of 3,000, half and a quarter of them by noon.
Scenario two_regions() {
  Scenario scenario;
  scenario.draws = 300;
  scenario.electorate = electorate_of({region_of("a", 1000, 0.4, {1.0}), region_of("b", 3000, 0.6, {1.0})});
  scenario.votes.national = FixedShares{};
  scenario.course = {{"noon", "night"}, {0.5, 0.25, 1.0, 1.0}};
  return scenario;
}

TEST(TurnoutByHour, IsThePartOfTheHour) {
  const TurnoutByHour hours = turnout_by_hour(two_regions(), InstructionSet::scalar);
  ASSERT_EQ(hours.honest.size(), 6u);
  EXPECT_TRUE(hours.reported.empty());
  const double expected[] = {0.2, 0.15, (200 + 450) / 4000.0, 0.4, 0.6, 2200 / 4000.0};
  for (std::size_t i = 0; i < 6; ++i) {
    for (const double value :
         {hours.honest[i].mean, hours.honest[i].q05, hours.honest[i].median, hours.honest[i].q95}) {
      EXPECT_NEAR(value, expected[i], 1e-12) << i;
    }
  }
}

TEST(TurnoutByHour, CountsWhatIsStuffed) {
  Scenario scenario = two_regions();
  scenario.fraud.push_back(Stuffing{0, {{true, false}, 1.0}, FixedAmount{0.5}});
  const TurnoutByHour hours = turnout_by_hour(scenario, InstructionSet::scalar);
  ASSERT_EQ(hours.reported.size(), 6u);
  EXPECT_NEAR(hours.honest[3].mean, 0.4, 1e-12);
  EXPECT_NEAR(hours.reported[3].mean, 0.7, 1e-12);  // half of those who stayed at home
  EXPECT_NEAR(hours.reported[0].mean, 0.35, 1e-12);
  EXPECT_EQ(hours.reported[4], hours.honest[4]);
}

}  // namespace
}  // namespace hemicycle
