#include "sim/stats/summary.hpp"

#include <cmath>

#include "models/base/contracts.hpp"

namespace hemicycle {
namespace {

/// Bound on what rounding a share and its square to the grid adds to their variance.
constexpr double kVarianceNoise = 4.0 * kShareUnit;

/// The double nearest to the value in 12 decimals.
double to_12_decimals(double value) { return std::floor(value * 1e12 + 0.5) / 1e12; }

double mean_share(Wide sum, Count draws) { return static_cast<double>(sum) / static_cast<double>(draws) * kShareUnit; }

/// Of a party or an option.
template <typename Counts>
double share_deviation(const Counts& counts, Count draws) {
  const double mean = mean_share(counts.share_sum, draws);
  const double variance = mean_share(counts.share_square_sum, draws) - mean * mean;
  return variance < kVarianceNoise ? 0.0 : std::sqrt(variance);
}

}  // namespace

CountSummary summarize(Wide sum, Wide square_sum, Count draws) {
  EXPECTS(draws > 0);
  const auto n = static_cast<double>(draws);
  const double mean = static_cast<double>(sum) / n;
  // The whole part of the mean is taken off before squares are compared, so that nothing is lost.
  const Wide centre = sum / static_cast<Wide>(draws);
  const Wide around = square_sum - 2 * centre * sum + centre * centre * static_cast<Wide>(draws);
  const double rest = mean - static_cast<double>(centre);
  const double variance = static_cast<double>(around) / n - rest * rest;
  const double sd = variance > 0.0 ? std::sqrt(variance) : 0.0;
  return {{mean, sd / std::sqrt(n)}, sd};
}

PartySummary summarize(const PartyCounts& counts, Count draws) {
  EXPECTS(draws > 0);
  PartySummary summary;
  summary.share_mean = to_12_decimals(mean_share(counts.share_sum, draws));
  const double deviation = share_deviation(counts, draws);
  summary.share_sd = to_12_decimals(deviation);
  summary.share_mcse = deviation / std::sqrt(static_cast<double>(draws));
  summary.seats = summarize(counts.seats);
  summary.entry = probability(counts.admitted, draws);
  summary.largest = probability(counts.largest, draws).value;
  summary.wasted_share_mean = to_12_decimals(mean_share(counts.wasted_sum, draws));
  return summary;
}

OptionSummary summarize(const OptionCounts& counts, Count draws) {
  EXPECTS(draws > 0);
  return {to_12_decimals(mean_share(counts.share_sum, draws)), to_12_decimals(share_deviation(counts, draws)),
          probability(counts.wins, draws)};
}

}  // namespace hemicycle
