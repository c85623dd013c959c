#pragma once

#include <optional>
#include <string>

#include "models/forensics/detection.hpp"

#include "sim/engine/station_tables.hpp"
#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// Why tests of polling stations cannot see the fraud of a scenario; empty: they can.
[[nodiscard]] std::string undetectable_because(const Scenario& scenario);

/// The party at which tests look: that which gains by the first fraud that is for one, else the largest.
[[nodiscard]] int suspected_party(const Scenario& scenario);

/// Tests that call 5 % of a scenario's honest elections suspicious, the first run.draws of them.
[[nodiscard]] Detector detector_of(const Scenario& scenario, BatteryRun run);

/// How many of the first reported elections tests of the polling stations call suspicious, each test sized on as many
/// honest ones: 100 elections, fewer with more than 6,000 stations. Nothing where there is no fraud at stations, or
/// fewer than 50 elections would be looked at.
[[nodiscard]] std::optional<Detection> detect_fraud(const Scenario& scenario, int threads, InstructionSet instructions);

}  // namespace hemicycle
