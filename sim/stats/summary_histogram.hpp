#pragma once

#include "sim/stats/results.hpp"
#include "sim/stats/summary_estimate.hpp"

namespace hemicycle {

/// What a histogram of seats, or of differences of seats, says.
struct HistogramSummary {
  Estimate mean;    ///< [seats] the error is sd / sqrt(n)
  double sd = 0.0;  ///< [seats] with divisor n
  Seats q05 = 0;    ///< [seats] quantiles: the smallest s with P(seats <= s) >= q
  Seats q25 = 0;
  Seats median = 0;
  Seats q75 = 0;
  Seats q95 = 0;
  Seats mode = 0;   ///< [seats] most frequent; of several the smallest
  Seats least = 0;  ///< [seats] smallest seen
  Seats most = 0;   ///< [seats] largest seen
};

/// All elections in the histogram.
[[nodiscard]] Count total(const Histogram& histogram);

/// The smallest s with P(seats <= s) >= permille / 1000, compared in whole numbers.
///
/// @param histogram  histogram[s + offset] counts s; at least one election
/// @param permille   1 to 1000
[[nodiscard]] Seats quantile(const Histogram& histogram, int permille, Seats offset = 0);

/// Summary of a histogram with at least one election; histogram[s + offset] counts s.
///
/// Sums are whole numbers, exact while elections^2 * (largest s)^2 < 2^127; each figure is then a few roundings away.
[[nodiscard]] HistogramSummary summarize(const Histogram& histogram, Seats offset = 0);

/// Elections with at least `seats` seats.
[[nodiscard]] Count count_at_least(const Histogram& histogram, Seats seats);

/// Seats that make more than half of a house.
[[nodiscard]] inline Seats majority_of(Seats house) { return house / 2 + 1; }

/// Seats that make at least two thirds of a house.
[[nodiscard]] inline Seats two_thirds_of(Seats house) { return (2 * house + 2) / 3; }

}  // namespace hemicycle
