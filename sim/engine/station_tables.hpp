#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "models/forensics/battery.hpp"
#include "models/forensics/station_table.hpp"

#include "sim/engine/elect.hpp"
#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// The stations of one election, as its protocols would show them.
struct ElectionStations {
  StationTable honest;
  StationTable reported;
};

/// The stations of the replicates, at most 256, one election behind the other.
///
/// @param leader  the party whose votes are the leader's
[[nodiscard]] std::vector<ElectionStations> draw_stations(const Electorate& electorate, const ElectionSampler& sampler,
                                                          int leader, const Replicates& replicates);

enum class StationTally { honest, reported };

/// Which tables to examine, and how.
struct BatteryRun {
  std::uint64_t draws = 0;
  int leader = 0;
  StationTally tally = StationTally::reported;
  int threads = 1;
  InstructionSet instructions = InstructionSet::scalar;
};

/// The battery of each election of a scenario, replicate by replicate.
[[nodiscard]] std::vector<Battery> draw_batteries(const Scenario& scenario, const BatteryRun& run);

}  // namespace hemicycle
