#include "sim/stats/scores.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/base/contracts.hpp"

namespace hemicycle {
namespace {

constexpr int kTenths = 10;

/// The mean of a member over the forecasts that have it.
std::optional<double> mean_of(const std::vector<ForecastScore>& scores, std::optional<double> ForecastScore::*member) {
  double sum = 0.0;
  int count = 0;
  for (const ForecastScore& score : scores) {
    if (!(score.*member)) continue;
    sum += *(score.*member);
    ++count;
  }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

}  // namespace

double crps(std::vector<double> sample, double truth) {
  EXPECTS(!sample.empty());
  std::ranges::sort(sample);
  const double n = static_cast<double>(sample.size());
  double distance = 0.0;
  double spread = 0.0;  // sum over pairs of |x - x'| / 2, by ranks
  for (std::size_t i = 0; i < sample.size(); ++i) {
    distance += std::abs(sample[i] - truth);
    spread += (2.0 * static_cast<double>(i) + 1.0 - n) * sample[i];
  }
  return distance / n - spread / (n * n);
}

double probability_below(const std::vector<double>& sample, double truth) {
  EXPECTS(!sample.empty());
  double below = 0.0;
  for (const double value : sample) below += value < truth ? 1.0 : (value == truth ? 0.5 : 0.0);
  return below / static_cast<double>(sample.size());
}

ScoreSummary summarize(const std::vector<ForecastScore>& scores) {
  EXPECTS(!scores.empty());
  ScoreSummary summary;
  summary.forecasts = static_cast<int>(scores.size());
  summary.pit.assign(kTenths, 0);
  for (const ForecastScore& score : scores) {
    summary.crps += score.crps / static_cast<double>(scores.size());
    ++summary.pit[static_cast<std::size_t>(std::min(kTenths - 1, static_cast<int>(score.below * kTenths)))];
  }
  for (const double nominal : kNominal) {
    const auto is_covered = [&](const ForecastScore& score) { return std::abs(score.below - 0.5) <= 0.5 * nominal; };
    summary.coverage.push_back(static_cast<double>(std::ranges::count_if(scores, is_covered)) /
                               static_cast<double>(scores.size()));
  }
  summary.seat_crps = mean_of(scores, &ForecastScore::seat_crps);
  summary.brier = mean_of(scores, &ForecastScore::brier);
  summary.log_score = mean_of(scores, &ForecastScore::log_score);
  return summary;
}

}  // namespace hemicycle
