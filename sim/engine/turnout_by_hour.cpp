#include "sim/engine/turnout_by_hour.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "sim/engine/draw_group.hpp"
#include "sim/engine/visit_units.hpp"

namespace hemicycle {
namespace {

/// Ballots or voters of every election, region by region.
using ByRegion = std::vector<std::vector<double>>;

/// Adds the ballots that a unit has, election by election.
void add(ConstColumn column, std::size_t first, std::size_t count, std::vector<double>& sums) {
  for (std::size_t r = 0; r < count; ++r) sums[first + r] += column[r];
}

struct Tally {
  explicit Tally(std::size_t regions, std::size_t elections)
      : cast(regions, std::vector<double>(elections)), registered(cast) {}

  void add_unit(const Unit& unit, const BallotBlock& ballots, std::size_t first, std::size_t count) {
    const auto region = static_cast<std::size_t>(unit.region);
    add(ballots.cast(), first, count, cast[region]);
    add(ballots.registered(), first, count, registered[region]);
  }

  ByRegion cast;
  ByRegion registered;
};

/// The turnout of every election in some regions together, each by its part of the day.
std::vector<double> turnouts(const Tally& tally, std::size_t first, std::size_t end, const double* parts) {
  std::vector<double> values(tally.cast.front().size());
  for (std::size_t e = 0; e < values.size(); ++e) {
    double cast = 0.0;
    double registered = 0.0;
    for (std::size_t region = first; region < end; ++region) {
      cast += tally.cast[region][e] * parts[region];
      registered += tally.registered[region][e];
    }
    values[e] = registered > 0.0 ? cast / registered : 0.0;
  }
  return values;
}

std::vector<TurnoutUntil> by_hour(const Tally& tally, const DayCourse& course) {
  const std::size_t regions = tally.cast.size();
  std::vector<TurnoutUntil> rows;
  for (std::size_t hour = 0; hour < course.hours.size(); ++hour) {
    const double* parts = course.parts.data() + hour * regions;
    for (std::size_t region = 0; region < regions; ++region) {
      rows.push_back(summarize_turnout(turnouts(tally, region, region + 1, parts)));
    }
    if (regions > 1) rows.push_back(summarize_turnout(turnouts(tally, 0, regions, parts)));
  }
  return rows;
}

}  // namespace

TurnoutByHour turnout_by_hour(const Scenario& scenario, InstructionSet instructions) {
  const ElectionSampler sampler = sampler_of(scenario);
  const std::size_t regions = scenario.electorate.regions.size();
  const std::size_t elections = std::min<std::uint64_t>(scenario.draws, kElectionsByHour);
  Tally honest(regions, elections);
  Tally reported(regions, elections);
  for (std::size_t first = 0; first < elections; first += kBlockSize) {
    const std::size_t count = std::min<std::size_t>(elections - first, kBlockSize);
    visit_units(sampler, {scenario.seed, first, static_cast<int>(count), instructions},
                [&](const Unit& unit, const BallotBlock& cast, const BallotBlock& counted) {
                  honest.add_unit(unit, cast, first, count);
                  reported.add_unit(unit, counted, first, count);
                });
  }
  TurnoutByHour result{by_hour(honest, scenario.course), {}};
  if (scenario.has_fraud()) result.reported = by_hour(reported, scenario.course);
  return result;
}

}  // namespace hemicycle
