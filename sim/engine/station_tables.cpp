#include "sim/engine/station_tables.hpp"

#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"

#include "sim/engine/draw_group.hpp"
#include "sim/engine/visit_units.hpp"

namespace hemicycle {

namespace {

void append(int region, const BallotBlock& ballots, int leader, std::size_t row, StationTable& table) {
  const auto count = [row](ConstColumn column) { return static_cast<std::int32_t>(column[row]); };
  table.registered.push_back(count(ballots.registered()));
  table.issued.push_back(count(ballots.cast()) + count(ballots.removed[0]));
  table.ballots.push_back(count(ballots.cast()));
  table.valid.push_back(count(ballots.valid()));
  table.leader.push_back(count(ballots.votes[leader]));
  table.region.push_back(region);
}

}  // namespace

std::vector<ElectionStations> draw_stations(const Electorate& electorate, const ElectionSampler& sampler, int leader,
                                            const Replicates& replicates) {
  std::vector<ElectionStations> elections(static_cast<std::size_t>(replicates.count));
  for (ElectionStations& election : elections) {
    for (const Region& region : electorate.regions) {
      election.honest.regions.push_back(region.id);
      election.reported.regions.push_back(region.id);
    }
  }
  visit_units(sampler, replicates, [&](const Unit& unit, const BallotBlock& honest, const BallotBlock& reported) {
    for (std::size_t row = 0; row < elections.size(); ++row) {
      append(unit.region, honest, leader, row, elections[row].honest);
      append(unit.region, reported, leader, row, elections[row].reported);
    }
  });
  return elections;
}

std::vector<Battery> draw_batteries(const Scenario& scenario, const BatteryRun& run) {
  EXPECTS(run.threads >= 1);
  constexpr std::uint64_t kChunk = 16;  // elections drawn together, so that memory stays small
  const ElectionSampler sampler = sampler_of(scenario);
  Votes most = 0;
  for (const Unit& unit : units_of(scenario.electorate)) most = std::max(most, unit.registered);
  const LogFactorials factorials(most);

  std::vector<Battery> batteries(run.draws);
  const auto chunks = static_cast<std::int64_t>((run.draws + kChunk - 1) / kChunk);
#pragma omp parallel for schedule(dynamic) num_threads(run.threads)
  for (std::int64_t chunk = 0; chunk < chunks; ++chunk) {
    const std::uint64_t first = static_cast<std::uint64_t>(chunk) * kChunk;
    const int count = static_cast<int>(std::min(kChunk, run.draws - first));
    const std::vector<ElectionStations> elections =
        draw_stations(scenario.electorate, sampler, run.leader, {scenario.seed, first, count, run.instructions});
    for (std::size_t i = 0; i < elections.size(); ++i) {
      const StationTable& table = run.tally == StationTally::honest ? elections[i].honest : elections[i].reported;
      batteries[first + i] = examine_battery(table, factorials, run.instructions);
    }
  }
  return batteries;
}

}  // namespace hemicycle
