#pragma once

#include <cstdint>
#include <filesystem>

#include "models/base/instruction_set.hpp"

#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// Writes the polling stations (or the regions, or the nation, where a scenario has none) of the first elections of a
/// scenario as stations.csv.gz, in the columns that `forensics` reads: draw, tally, station, region, registered,
/// issued, ballots, valid, invalid, leader, and p01, p02, … the parties in the scenario's order. The leader is the
/// party with most votes in the centre of the model. Rows of the tally `reported` only where there is fraud.
///
/// @param elections  1 to 256
void save_stations(const std::filesystem::path& folder, const Scenario& scenario, std::uint64_t elections,
                   InstructionSet instructions);

/// Removes the stations that another run left.
void remove_stations(const std::filesystem::path& folder);

}  // namespace hemicycle
