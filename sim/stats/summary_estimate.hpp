#pragma once

#include "sim/stats/results.hpp"

namespace hemicycle {

/// A number estimated from simulated elections, and its Monte Carlo standard error.
struct Estimate {
  double value = 0.0;
  double mcse = 0.0;  ///< same unit as value, >= 0
};

/// Share p of the elections that say yes, with sqrt(p (1 - p) / n); the error is 0 where none or all do.
///
/// @param draws  n > 0
[[nodiscard]] Estimate probability(Count count, Count draws);

/// Difference of two probabilities asked of the same elections, from the discordant pairs alone: (g - l) / n with
/// variance (g + l - (g - l)^2 / n) / n^2.
///
/// @param gained  elections with yes here and no in the baseline
/// @param lost    elections with no here and yes in the baseline
/// @param draws   n > 0
[[nodiscard]] Estimate probability_difference(Count gained, Count lost, Count draws);

}  // namespace hemicycle
