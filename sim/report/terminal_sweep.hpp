#pragma once

#include <string>

#include "sim/report/terminal_style.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// The points of a sweep below each other, party by party: mean and most likely seats, entry, events, and the paired
/// differences from point 0. Of very many points the first ones. Speaks of the last tally.
[[nodiscard]] std::string terminal_sweep(const Study& study, const Results& results, const TerminalStyle& style);

}  // namespace hemicycle
