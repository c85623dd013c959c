#pragma once

#include <optional>
#include <string>

#include "models/forensics/detection.hpp"

#include "sim/report/terminal_style.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// One point told in full: the headline, a table of parties for each tally, what the fraud moves, coalitions, events.
///
/// @param detection  how often tests would see the fraud; empty: nobody looked
[[nodiscard]] std::string terminal_run(const Scenario& scenario, const PointCounts& counts, Count draws,
                                       const TerminalStyle& style, const std::optional<Detection>& detection);

}  // namespace hemicycle
