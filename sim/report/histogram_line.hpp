#pragma once

#include <string>

#include "sim/stats/results.hpp"

namespace hemicycle {

/// A histogram as one line of block characters, from the 0.5 % to the 99.5 % quantile.
struct HistogramLine {
  Seats first = 0;   ///< [seats] of the leftmost cell
  Seats last = 0;    ///< [seats] of the rightmost cell
  std::string bars;  ///< one character a cell, the fullest cell highest; a space where there is no election
};

/// @param histogram  at least one election
/// @param cells      most characters, >= 1; where there are more numbers of seats, each cell holds equally many
[[nodiscard]] HistogramLine histogram_line(const Histogram& histogram, int cells);

}  // namespace hemicycle
