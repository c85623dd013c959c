#pragma once

#include <string>

#include "sim/report/terminal_style.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// What `run` and `sweep` print: the answer in a sentence, then tables. One point is told in full, with honest against
/// reported where there is fraud; several points are set below each other with their paired differences from point 0.
[[nodiscard]] std::string terminal_summary(const Study& study, const Results& results, const TerminalStyle& style);

/// What `compare` prints: point 0 and one other side by side, with their paired differences.
///
/// @param point  1 to the number of points - 1
[[nodiscard]] std::string terminal_comparison(const Study& study, const Results& results, std::size_t point,
                                              const TerminalStyle& style);

}  // namespace hemicycle
