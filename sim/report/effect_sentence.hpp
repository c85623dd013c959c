#pragma once

#include <string>

#include "models/forensics/detection.hpp"

#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// What the fraud of a scenario does, to be quoted: how many ballots it moves, at how many stations, and how many seats
/// that gives to the list that gains most. Empty without fraud.
[[nodiscard]] std::string effect_sentence(const Scenario& scenario, const PointCounts& counts, Count draws);

/// How often tests of the polling stations would see the fraud.
[[nodiscard]] std::string detection_sentence(const Detection& detection);

/// How many voters the flows move; empty without flows.
[[nodiscard]] std::string flow_sentence(const PointCounts& counts, Count draws);

}  // namespace hemicycle
