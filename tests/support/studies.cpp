#include "tests/support/studies.hpp"

#include <string>
#include <utility>

namespace hemicycle {

namespace {

Event house_share(std::string id, EventKind kind, std::vector<int> parties) {
  return {std::move(id), kind, HouseShare{std::move(parties), 2, 1, false}};
}

}  // namespace

Scenario small_country() {
  Scenario scenario;
  scenario.name = "Small country";
  scenario.stem = "small_country";
  scenario.electorate.parties = {{.id = "red", .votes = 60}, {.id = "green", .votes = 32}, {.id = "blue", .votes = 8}};
  scenario.electorate.regions = {
      {.id = "north",
       .registered = 6000,
       .turnout = 0.7,
       .invalid = 0.02,
       .shares = {0.6, 0.3, 0.1},
       .stations = {3000, 2000, 1000}},
      {.id = "south",
       .registered = 5000,
       .turnout = 0.5,
       .invalid = 0.01,
       .shares = {0.5, 0.42, 0.08},
       .stations = {2500, 2500}},
  };
  scenario.votes.national = LogisticNormalShares{{0.1, 0.0, 0.1, 0.02, 0.01, 0.2}};
  scenario.votes.regional_sd = {0.05, 0.05, 0.1};
  scenario.votes.station_concentration = 40.0;
  scenario.turnout = LogitNormalTurnout{0.1, 0.1, 0.2};
  scenario.fraud = {Stuffing{0, {{true, false}, 0.5}, HalfNormalAmount{0.3}}};
  scenario.rule.list.seats = 98;
  scenario.rule.list.method = LargestRemainder{Quota::hare};
  scenario.rule.list.threshold.share = {7, 100};
  scenario.coalitions = {{"opposition", {1, 2}}};
  scenario.events = {house_share("majority.red", EventKind::majority, {0}),
                     house_share("majority.opposition", EventKind::coalition, {1, 2}),
                     {"tie", EventKind::tie, Tie{}}};
  return scenario;
}

Study small_sweep(std::uint64_t draws) {
  Scenario scenario = small_country();
  scenario.draws = draws;
  Study study;
  study.points.push_back({{}, scenario});
  scenario.rule.list.threshold.share = {10, 100};
  study.points.push_back({{{"rule.threshold", "0.1"}}, scenario});
  scenario.rule.list.method = HighestAverages{Divisor::dhondt};
  scenario.votes.regional_sd = {};
  study.points.push_back({{{"rule.method", "\"dhondt\""}}, scenario});
  return study;
}

Study fine_sweep(std::uint64_t draws) {
  Scenario scenario = small_country();
  scenario.draws = draws;
  scenario.rule.list.guarantee = Guarantee{};
  scenario.rule.list.ties = TieOrder::lot;
  Study study;
  for (int permille = 20; permille <= 320; permille += 10) {
    scenario.rule.list.threshold.share = {permille, 1000};
    study.points.push_back({{{"rule.threshold", std::to_string(permille)}}, scenario});
  }
  return study;
}

}  // namespace hemicycle
