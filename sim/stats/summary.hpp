#pragma once

#include "sim/stats/results.hpp"
#include "sim/stats/summary_histogram.hpp"

namespace hemicycle {

/// What is reported of one party in one tally.
struct PartySummary {
  double share_mean = 0.0;         ///< of valid votes, to 12 decimals
  double share_sd = 0.0;           ///< of valid votes, to 12 decimals
  double share_mcse = 0.0;         ///< Monte Carlo standard error of share_mean
  HistogramSummary seats;          ///< [seats]
  Estimate entry;                  ///< probability of being admitted to the list seats
  double largest = 0.0;            ///< probability of having the most seats, ties counted for all
  double wasted_share_mean = 0.0;  ///< of valid votes, to 12 decimals
};

/// What is reported of an option in a single-member district, in one tally.
struct OptionSummary {
  double share_mean = 0.0;  ///< of the district's valid votes, to 12 decimals
  double share_sd = 0.0;    ///< of the district's valid votes, to 12 decimals
  Estimate wins;            ///< probability of winning the district
};

/// @param draws  elections in the counts, > 0
[[nodiscard]] OptionSummary summarize(const OptionCounts& counts, Count draws);

/// A whole number of each election: its mean and standard deviation, with divisor n.
struct CountSummary {
  Estimate mean;
  double sd = 0.0;
};

/// @param sum         over `draws` elections, > 0
/// @param square_sum  of the squares
[[nodiscard]] CountSummary summarize(Wide sum, Wide square_sum, Count draws);

/// Shares are counted in multiples of 2^-44, so 12 decimals is what they carry; a standard deviation that this grid
/// cannot tell from 0 (below 2^-21) is 0.
///
/// @param draws  elections in the counts, > 0
[[nodiscard]] PartySummary summarize(const PartyCounts& counts, Count draws);

}  // namespace hemicycle
