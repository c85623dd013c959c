#pragma once

#include <string>

#include "sim/report/terminal_style.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// Who wins the districts with candidates, district by district; of many, those that are least sure. Nothing without
/// such districts.
[[nodiscard]] std::string terminal_districts(const Scenario& scenario, const PointCounts& counts, Count draws,
                                             bool certain, const TerminalStyle& style);

}  // namespace hemicycle
