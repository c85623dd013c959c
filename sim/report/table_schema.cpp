#include "sim/report/table_schema.hpp"

#include <algorithm>
#include <utility>

#include "sim/report/number.hpp"
#include "sim/report/words.hpp"
#include "sim/stats/turnout_by_hour.hpp"

namespace hemicycle {
namespace {

const TableField kScenario = {"scenario", "string", "", "Name of the scenario file without folder and .toml."};
const TableField kPoint = {"point", "integer", "", "Point of the sweep, from 0; a single run has point 0."};
const TableField kTally = {"tally", "string", "", "honest: before any fraud; reported: after all of it."};
const TableField kParty = {"party", "string", "", "Id of the party."};

TableField string_field(std::string name, std::string description) {
  return {std::move(name), "string", "", std::move(description)};
}

TableField count_field(std::string name, std::string description) {
  return {std::move(name), "integer", "elections", std::move(description)};
}

TableField seats_field(std::string name, std::string type, std::string description) {
  return {std::move(name), std::move(type), "seats", std::move(description)};
}

TableField share_field(std::string name, std::string description) {
  return {std::move(name), "number", "share of valid votes", std::move(description)};
}

TableField probability_field(std::string name, std::string description) {
  return {std::move(name), "number", "probability", std::move(description)};
}

/// "integer", "number" or "string": what all values of a varied key are.
std::string type_of_key(const Study& study, std::size_t key) {
  bool all_numbers = true;
  bool all_integers = true;
  for (const Point& point : study.points) {
    const std::string value = plain_value(point.varied[key].second);
    all_numbers = all_numbers && is_number(value);
    all_integers = all_integers && value.find_first_of(".eE") == std::string::npos;
  }
  if (!all_numbers) return "string";
  return all_integers ? "integer" : "number";
}

}  // namespace

TableSchema seats_schema() {
  return {"seats",
          "Distribution of the seats of each party: one row for each number between the least and the most seen.",
          {kScenario, kPoint, kTally, kParty, seats_field("seats", "integer", "Number of seats."),
           count_field("count", "Simulated elections in which the party has so many seats."),
           probability_field("probability", "count / draws."),
           probability_field("mcse", "Monte Carlo standard error of the probability; 0 where count is 0 or draws.")},
          {"scenario", "point", "tally", "party", "seats"}};
}

TableSchema parties_schema() {
  return {"parties",
          "Votes, seats and entry of each party in summary.",
          {kScenario, kPoint, kTally, kParty, share_field("votes_share_mean", "Mean share."),
           share_field("votes_share_sd", "Standard deviation of the share."),
           seats_field("seats_mean", "number", "Mean number of seats."),
           seats_field("seats_mean_mcse", "number", "Monte Carlo standard error of seats_mean."),
           seats_field("seats_sd", "number", "Standard deviation of the seats, with divisor n."),
           seats_field("seats_q05", "integer", "Quantile: the smallest s with P(seats <= s) >= 0.05."),
           seats_field("seats_q25", "integer", "Quantile: the smallest s with P(seats <= s) >= 0.25."),
           seats_field("seats_median", "integer", "Quantile: the smallest s with P(seats <= s) >= 0.5."),
           seats_field("seats_q75", "integer", "Quantile: the smallest s with P(seats <= s) >= 0.75."),
           seats_field("seats_q95", "integer", "Quantile: the smallest s with P(seats <= s) >= 0.95."),
           probability_field("p_entry", "Probability of being admitted to the distribution of list seats."),
           probability_field("p_entry_mcse", "Monte Carlo standard error of p_entry."),
           probability_field("p_largest", "Probability of having the most seats, ties counted for all."),
           share_field("wasted_share_mean", "Mean of the share where the list is not admitted, else 0.")},
          {"scenario", "point", "tally", "party"}};
}

TableSchema events_schema() {
  return {"events",
          "Probability of every event asked of the simulated elections.",
          {kScenario, kPoint, kTally, string_field("event", "Id of the event."),
           string_field("kind", "majority, supermajority, coalition, tie or custom."),
           count_field("count", "Simulated elections in which the event holds."),
           count_field("draws", "All simulated elections."), probability_field("probability", "count / draws."),
           probability_field("mcse", "Monte Carlo standard error of the probability; 0 where count is 0 or draws."),
           probability_field("lower95", "Lower end of the 95 % Jeffreys interval; 0 where count is 0."),
           probability_field("upper95", "Upper end of the 95 % Jeffreys interval; 1 where count is draws.")},
          {"scenario", "point", "tally", "event"}};
}

TableSchema points_schema(const Study& study) {
  TableSchema schema = {"points", "What each point of the sweep varies.", {kPoint}, {"point"}};
  const std::vector<Variation>& varied = study.points.front().varied;
  for (std::size_t key = 0; key < varied.size(); ++key) {
    schema.fields.push_back({varied[key].first, type_of_key(study, key), "", "Value of this key of the scenario."});
  }
  return schema;
}

TableSchema differences_schema() {
  return {"differences",
          "Paired distribution of differences of seats, election by election on the same random numbers.",
          {kScenario, kPoint,
           string_field("baseline", "What is subtracted. 0: point 0; honest: the honest tally, from the reported one."),
           kParty, seats_field("difference", "integer", "Seats less the seats in the baseline."),
           count_field("count", "Simulated elections with this difference."),
           probability_field("probability", "count / draws.")},
          {"scenario", "point", "baseline", "party", "difference"}};
}

TableSchema effects_schema() {
  const auto number = [](std::string name, std::string unit, std::string description) {
    return TableField{std::move(name), "number", std::move(unit), std::move(description)};
  };
  return {"effects",
          "What each block of flows of voters and of fraud did, election by election.",
          {kScenario, kPoint, string_field("block", "Path of the block in the scenario; fraud: all of them together."),
           string_field("kind", "Its kind; empty for all together."),
           number("moved_mean", "ballots", "Mean number of ballots, or of voters of a flow, that changed their pile."),
           number("moved_mean_mcse", "ballots", "Monte Carlo standard error of moved_mean."),
           number("moved_sd", "ballots", "Standard deviation of the number, with divisor n."),
           number("touched_mean", "units", "Mean number of stations, regions or nations where anything changed."),
           number("touched_mean_mcse", "units", "Monte Carlo standard error of touched_mean."),
           number("touched_sd", "units", "Standard deviation of the number, with divisor n.")},
          {"scenario", "point", "block"}};
}

TableSchema turnout_by_hour_schema() {
  const auto turnout = [](std::string name, const std::string& description) {
    return TableField{std::move(name), "number", "share of registered voters", description};
  };
  return {"turnout_by_hour",
          "Turnout until the hours of turnout.hours, in the first " + grouped(kElectionsByHour) +
              " elections (all where there are fewer).",
          {kScenario, kPoint, kTally, string_field("region", "Id of the region; empty: the nation."),
           string_field("hour", "As turnout.hours names it."), turnout("mean", "Mean turnout."),
           turnout("q05", "Quantile: the smallest turnout with 5 % of the elections at or below it."),
           turnout("median", "Quantile: the smallest turnout with half of the elections at or below it."),
           turnout("q95", "Quantile: the smallest turnout with 95 % of the elections at or below it.")},
          {"scenario", "point", "tally", "region", "hour"}};
}

bool has_hours(const Study& study) {
  return std::ranges::any_of(study.points, [](const Point& point) { return !point.scenario.course.hours.empty(); });
}

TableSchema districts_schema() {
  return {"districts",
          "Who wins each single-member district with candidates: one row for each option on the ballot.",
          {kScenario, kPoint, kTally, string_field("district", "Id of the district."),
           string_field("candidate", "Id of the candidate, of the party that is against all, or (vacant)."),
           string_field("party", "Party on whose line the seat counts; empty: none."),
           share_field("votes_share_mean", "Mean share in the first round, of the valid votes of the district."),
           share_field("votes_share_sd", "Standard deviation of the share."),
           count_field("count", "Simulated elections in which the candidate wins."),
           probability_field("probability", "count / draws."),
           probability_field("mcse", "Monte Carlo standard error of the probability; 0 where count is 0 or draws."),
           probability_field("lower95", "Lower end of the 95 % Jeffreys interval; 0 where count is 0."),
           probability_field("upper95", "Upper end of the 95 % Jeffreys interval; 1 where count is draws."),
           probability_field("p_second_round", "Probability that the district needs a second round.")},
          {"scenario", "point", "tally", "district", "candidate"}};
}

bool has_districts(const Study& study) {
  return std::ranges::any_of(study.points, [](const Point& point) { return point.scenario.districts.has_value(); });
}

bool has_effects(const Study& study) {
  return std::ranges::any_of(
      study.points, [](const Point& point) { return !point.scenario.flows.empty() || !point.scenario.fraud.empty(); });
}

std::vector<TableSchema> table_schemas(const Study& study) {
  std::vector<TableSchema> schemas = {seats_schema(), parties_schema(), events_schema(), points_schema(study),
                                      differences_schema()};
  if (has_effects(study)) schemas.push_back(effects_schema());
  if (has_hours(study)) schemas.push_back(turnout_by_hour_schema());
  if (has_districts(study)) schemas.push_back(districts_schema());
  return schemas;
}

}  // namespace hemicycle
