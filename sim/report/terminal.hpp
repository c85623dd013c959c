#pragma once

#include <optional>
#include <string>

#include "models/forensics/detection.hpp"

#include "sim/report/terminal_style.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// What `run` and `sweep` print: the answer in a sentence, then tables. One point is told in full, with honest against
/// reported where there is fraud; several points are set below each other with their paired differences from point 0.
///
/// @param detection  how often tests would see the fraud of the one point; empty: nobody looked
[[nodiscard]] std::string terminal_summary(const Study& study, const Results& results, const TerminalStyle& style,
                                           const std::optional<Detection>& detection = {});

/// What `compare` prints: point 0 and one other side by side, with their paired differences.
///
/// @param point  1 to the number of points - 1
[[nodiscard]] std::string terminal_comparison(const Study& study, const Results& results, std::size_t point,
                                              const TerminalStyle& style);

}  // namespace hemicycle
