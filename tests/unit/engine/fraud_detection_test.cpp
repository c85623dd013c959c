#include "sim/engine/fraud_detection.hpp"

#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

/// 200 stations of two parties, of which the second has most votes.
Scenario stations() {
  Scenario scenario;
  scenario.draws = 60;
  scenario.electorate = electorate_of({region_of("a", 100'000, 0.6, {0.4, 0.6}, std::vector<Votes>(200, 500))});
  scenario.votes.national = FixedShares{};
  scenario.votes.station_concentration = 40.0;
  scenario.turnout = BetaTurnout{50.0};
  return scenario;
}

Stuffing stuffing(double part) { return {0, {{true}, 0.5}, FixedAmount{part}}; }

TEST(FraudDetection, NeedsFraudOfListsAtStations) {
  Scenario scenario = stations();
  EXPECT_EQ(undetectable_because(scenario), "the scenario has no [[fraud]] to see");
  scenario.fraud.push_back(stuffing(0.5));
  EXPECT_EQ(undetectable_because(scenario), "");
  scenario.electorate.regions.front().stations.clear();
  EXPECT_EQ(undetectable_because(scenario), "tests look at polling stations: say how many in votes.stations");
  Stuffing of_a_candidate = stuffing(0.5);
  of_a_candidate.where.district = 0;
  scenario.fraud = {of_a_candidate};
  EXPECT_EQ(undetectable_because(scenario), "tests look at the ballots of lists, not of candidates");
  EXPECT_FALSE(detect_fraud(scenario, 1, InstructionSet::scalar));
}

TEST(FraudDetection, SuspectsWhoGains) {
  Scenario scenario = stations();
  EXPECT_EQ(suspected_party(scenario), 1);
  scenario.fraud.push_back(stuffing(0.5));
  EXPECT_EQ(suspected_party(scenario), 0);
}

// Half of those who stayed at home in every second station cannot be missed; nothing at all is seen in 5 %: of 60
// elections more than 12 with a probability below 1e-4.
TEST(FraudDetection, SeesMuchAndNotNothing) {
  Scenario scenario = stations();
  scenario.fraud = {stuffing(0.5)};
  EXPECT_EQ(detect_fraud(scenario, 1, InstructionSet::scalar).value().by_battery, 60u);
  scenario.fraud = {stuffing(0.0)};
  EXPECT_LE(detect_fraud(scenario, 1, InstructionSet::scalar).value().by_battery, 12u);
}

TEST(FraudDetection, LooksAtFiftyElectionsOrNone) {
  Scenario scenario = stations();
  scenario.fraud.push_back(stuffing(0.5));
  scenario.draws = 49;
  EXPECT_FALSE(detect_fraud(scenario, 1, InstructionSet::scalar));
  scenario.draws = 1000;
  EXPECT_EQ(detect_fraud(scenario, 1, InstructionSet::scalar).value().tables, 100u);
}

}  // namespace
}  // namespace hemicycle
