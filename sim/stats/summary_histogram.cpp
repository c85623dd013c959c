#include "sim/stats/summary_histogram.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/base/contracts.hpp"

namespace hemicycle {
namespace {

Estimate mean_of(Wide sum, Count draws, double sd) {
  const double n = static_cast<double>(draws);
  return {static_cast<double>(sum) / n, sd / std::sqrt(n)};
}

/// Standard deviation sqrt((n * squares - sum^2) / n^2), the difference taken in whole numbers.
double deviation(Wide sum, Wide squares, Count draws) {
  const double n = static_cast<double>(draws);
  return std::sqrt(static_cast<double>(Wide{draws} * squares - sum * sum) / (n * n));
}

void summarize_moments(const Histogram& histogram, Seats offset, HistogramSummary& summary) {
  Wide sum = 0;
  Wide squares = 0;
  for (std::size_t i = 0; i < histogram.size(); ++i) {
    const Wide seats = Wide{i} - Wide{offset};
    sum += seats * Wide{histogram[i]};
    squares += seats * seats * Wide{histogram[i]};
  }
  const Count draws = total(histogram);
  summary.sd = deviation(sum, squares, draws);
  summary.mean = mean_of(sum, draws, summary.sd);
}

}  // namespace

Count total(const Histogram& histogram) { return std::accumulate(histogram.begin(), histogram.end(), Count{0}); }

Seats quantile(const Histogram& histogram, int permille, Seats offset) {
  EXPECTS(permille >= 1 && permille <= 1000);
  const Wide wanted = Wide{total(histogram)} * permille;
  EXPECTS(wanted > 0);
  Wide seen = 0;
  Seats index = -1;
  while (seen < wanted) seen += Wide{histogram[static_cast<std::size_t>(++index)]} * 1000;
  return index - offset;
}

HistogramSummary summarize(const Histogram& histogram, Seats offset) {
  HistogramSummary summary;
  summarize_moments(histogram, offset, summary);
  summary.q05 = quantile(histogram, 50, offset);
  summary.q25 = quantile(histogram, 250, offset);
  summary.median = quantile(histogram, 500, offset);
  summary.q75 = quantile(histogram, 750, offset);
  summary.q95 = quantile(histogram, 950, offset);
  summary.mode = static_cast<Seats>(std::ranges::max_element(histogram) - histogram.begin()) - offset;
  const auto seen = [](Count count) { return count > 0; };
  summary.least = static_cast<Seats>(std::ranges::find_if(histogram, seen) - histogram.begin()) - offset;
  summary.most = quantile(histogram, 1000, offset);
  return summary;
}

Count count_at_least(const Histogram& histogram, Seats seats) {
  const auto first = std::min(static_cast<std::size_t>(std::max(seats, 0)), histogram.size());
  return std::accumulate(histogram.begin() + static_cast<std::ptrdiff_t>(first), histogram.end(), Count{0});
}

}  // namespace hemicycle
