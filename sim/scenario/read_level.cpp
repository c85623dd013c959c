// The level at which a scenario is simulated: the coarsest that has the same law, or the one that was asked for.

#include <algorithm>
#include <cmath>
#include <variant>

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fraud_fields.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

constexpr double kSameShare = 1e-12;  // a mean of equal shares is rounded

bool has_stations(const Electorate& electorate) {
  return std::ranges::any_of(electorate.regions, [](const Region& region) { return !region.stations.empty(); });
}

/// Whether every voter decides alone, so that the ballots of units with the same shares and turnout add up to those of
/// one unit: binomials and multinomials of equal probabilities. Single-member districts are decided by parts of them.
bool is_divisible(const Scenario& scenario) {
  return scenario.votes.counts == Counts::multinomial && scenario.flows.empty() && !scenario.has_fraud() &&
         !scenario.districts;
}

/// Whether the stations of a region differ in nothing but their size, and nothing is drawn for each of them.
bool stations_add_up(const Scenario& scenario) {
  const auto* logit = std::get_if<LogitNormalTurnout>(&scenario.turnout);
  const bool own_turnout =
      std::holds_alternative<BetaTurnout>(scenario.turnout) || (logit != nullptr && logit->station_sd > 0.0);
  const std::optional<double>& concentration = scenario.votes.station_concentration;
  const bool own_shares = (concentration && std::isfinite(*concentration)) || !scenario.votes.station_factor.empty();
  const bool own_table = std::ranges::any_of(scenario.electorate.regions, [](const Region& region) {
    return !region.station_shares.empty() || !region.station_turnout.empty();
  });
  return is_divisible(scenario) && !own_turnout && !own_shares && !own_table;
}

/// Whether the regions differ in nothing but their size and id, and nothing is drawn for each of them.
bool regions_add_up(const Scenario& scenario) {
  const Electorate& electorate = scenario.electorate;
  const auto* logit = std::get_if<LogitNormalTurnout>(&scenario.turnout);
  const std::vector<double> centre = national_centre(electorate);
  const auto is_like_all = [&](const Region& region) {
    const Region& first = electorate.regions.front();
    const double sd = logit == nullptr ? 0.0 : region.turnout_sd.value_or(logit->regional_sd);
    const auto same_share = [](double a, double b) { return std::abs(a - b) <= kSameShare; };
    return region.turnout == first.turnout && region.invalid == first.invalid && sd == 0.0 &&
           std::ranges::equal(region.shares, centre, same_share);
  };
  const bool own_turnout = std::holds_alternative<BetaTurnout>(scenario.turnout);
  const RegionalDeviations& deviations = scenario.votes.regional;
  const bool own_shares = std::ranges::any_of(scenario.votes.regional_sd, [](double sd) { return sd > 0.0; }) ||
                          !deviations.parties.empty() || !deviations.joint.empty();
  return is_divisible(scenario) && !own_turnout && !own_shares && !has_stations(electorate) &&
         std::ranges::all_of(electorate.regions, is_like_all);
}

void drop_stations(Electorate& electorate) {
  for (Region& region : electorate.regions) {
    region.stations.clear();
    region.station_turnout.clear();
    region.station_shares.clear();
  }
}

/// One nation with the means of its regions.
void merge_regions(Scenario& scenario) {
  Electorate& electorate = scenario.electorate;
  Region nation;
  nation.shares = national_centre(electorate);
  double cast = 0.0;
  double invalid = 0.0;
  for (const Region& region : electorate.regions) {
    nation.registered += region.registered;
    const double ballots = static_cast<double>(region.registered) * region.turnout;
    cast += ballots;
    invalid += ballots * region.invalid;
  }
  const Region& first = electorate.regions.front();
  const auto is_like_first = [&](const Region& region) {
    return region.turnout == first.turnout && region.invalid == first.invalid;
  };
  const bool alike = std::ranges::all_of(electorate.regions, is_like_first);
  nation.turnout = alike ? first.turnout : cast / static_cast<double>(nation.registered);
  nation.invalid = alike ? first.invalid : invalid / std::max(cast, 1.0);
  electorate.regions.assign(1, std::move(nation));
}

/// Whether regions have ballots, seats or hours of their own.
bool needs_regions(const Scenario& scenario) {
  return scenario.electorate.given || scenario.rule.districts() > 1 || !scenario.course.hours.empty() ||
         scenario.districts;
}

UnitLevel finest(const Electorate& electorate) {
  if (has_stations(electorate)) return UnitLevel::station;
  return is_one_nation(electorate) ? UnitLevel::nation : UnitLevel::region;
}

void settle_coarsest(Scenario& scenario) {
  if (has_stations(scenario.electorate) && stations_add_up(scenario)) {
    drop_stations(scenario.electorate);
    scenario.votes.station_concentration.reset();
  }
  if (!is_one_nation(scenario.electorate) && !needs_regions(scenario) && regions_add_up(scenario)) {
    merge_regions(scenario);
  }
}

/// Goes to the level that was asked for, and notes what that leaves out.
void settle_forced(UnitLevel wanted, const Node& node, Draft& draft) {
  Scenario& scenario = draft.scenario;
  const UnitLevel given = finest(scenario.electorate);
  if (wanted > given) {
    return draft.reading.error(
        node.place, "level '" + node.text + "' needs " + (wanted == UnitLevel::station ? "votes.stations" : "regions"));
  }
  if (wanted == UnitLevel::nation && given != UnitLevel::nation && needs_regions(scenario)) {
    return draft.reading.error(node.place,
                               "level 'nation' cannot be where the regions have ballots, seats or hours of their own");
  }
  if (wanted == UnitLevel::nation && given != UnitLevel::nation && (scenario.has_fraud() || !scenario.flows.empty())) {
    return draft.reading.error(node.place, "level 'nation' cannot be where there are flows or fraud",
                               "they act in regions or polling stations");
  }
  scenario.level.is_exact = wanted == given;
  if (wanted < UnitLevel::station && given == UnitLevel::station) {
    scenario.level.is_exact = stations_add_up(scenario);
    drop_stations(scenario.electorate);
    scenario.votes.station_concentration.reset();
  }
  if (wanted == UnitLevel::nation && given != UnitLevel::nation) {
    scenario.level.is_exact = regions_add_up(scenario) && (given == UnitLevel::region || scenario.level.is_exact);
    merge_regions(scenario);
  }
  if (!scenario.level.is_exact) {
    draft.reading.note(node.place, "level '" + node.text + "' leaves out what smaller units have of their own",
                       "an approximation: level = \"auto\" has the law of the scenario");
  }
}

/// Binomials count units of at most 2^31 voters.
void check_sizes(const Draft& draft) {
  constexpr Votes kMostVoters = Votes{1} << 31;
  const Node* votes = draft.root.find("votes");
  const Node* counts = votes == nullptr ? nullptr : votes->find("counts");
  if (counts == nullptr || draft.scenario.votes.counts == Counts::rounded) return;
  for (const Unit& unit : units_of(draft.scenario.electorate)) {
    const Votes voters = draft.scenario.electorate.given ? draft.scenario.electorate.given->valid : unit.registered;
    if (voters <= kMostVoters) continue;
    return draft.reading.error(counts->place, "multinomial counts take at most " + grouped(kMostVoters) +
                                                  " voters in a unit, got " + grouped(voters));
  }
}

}  // namespace

void read_level(Draft& draft) {
  if (draft.root.find("level") == nullptr) draft.root.put("level", text_node("auto"));
  const Node& node = *draft.root.find("level");
  const auto level = read_choice(node, catalogue::levels, draft.reading);
  Scenario& scenario = draft.scenario;
  if (!level || scenario.electorate.regions.empty() || draft.reading.errors() > 0) return;
  scenario.level.is_forced = *level != LevelName::coarsest;
  const UnitLevel given = finest(scenario.electorate);
  switch (*level) {
    case LevelName::coarsest:
      settle_coarsest(scenario);
      break;
    case LevelName::nation:
      settle_forced(UnitLevel::nation, node, draft);
      break;
    case LevelName::region:
      settle_forced(UnitLevel::region, node, draft);
      break;
    case LevelName::station:
      settle_forced(UnitLevel::station, node, draft);
      break;
  }
  scenario.level.is_merged = finest(scenario.electorate) != given;
  check_sizes(draft);
  check_exact_numbers(draft);
}

}  // namespace hemicycle
