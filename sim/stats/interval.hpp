#pragma once

#include "sim/stats/results.hpp"

namespace hemicycle {

struct Interval {
  double lower = 0.0;
  double upper = 1.0;
};

/// Jeffreys interval of 95 % for a probability: the 2.5 % and 97.5 % quantiles of Beta(count + 1/2, draws - count +
/// 1/2), with lower 0 where no election says yes and upper 1 where all do. Rounded to 12 significant digits.
///
/// Source: L. D. Brown, T. T. Cai, A. DasGupta (2001), "Interval Estimation for a Binomial Proportion".
///
/// @param draws  > 0
[[nodiscard]] Interval jeffreys_interval(Count count, Count draws);

}  // namespace hemicycle
