#pragma once

#include <optional>
#include <vector>

namespace hemicycle {

// How good forecasts were: strictly proper scores, all the smaller the better.

/// The continuous ranked probability score of a sample: mean |x - truth| - mean |x - x'| / 2 over all pairs, in the
/// unit of the sample. Of a point it is the absolute error.
///
/// @param sample  not empty; in any order
[[nodiscard]] double crps(std::vector<double> sample, double truth);

/// The share of a sample below the truth, equal values counted half: uniform where forecasts are calibrated.
[[nodiscard]] double probability_below(const std::vector<double>& sample, double truth);

/// What a forecast of one party's result scored.
struct ForecastScore {
  double crps = 0.0;                ///< of the share, in points
  double below = 0.0;               ///< probability_below() of the share
  std::optional<double> seat_crps;  ///< in seats
  std::optional<double> brier;      ///< of reaching the threshold: (probability - outcome)^2
  std::optional<double> log_score;  ///< -ln of the probability given to what happened
};

/// Means over all forecasts.
struct ScoreSummary {
  int forecasts = 0;
  double crps = 0.0;
  std::vector<double> coverage;     ///< of central intervals of kNominal
  std::vector<int> pit;             ///< forecasts in each tenth of `below`
  std::optional<double> seat_crps;  ///< where seats are known
  std::optional<double> brier;
  std::optional<double> log_score;
};

/// Nominal coverage of the intervals in ScoreSummary.
inline constexpr double kNominal[] = {0.5, 0.8, 0.9, 0.95};

/// @param scores  not empty
[[nodiscard]] ScoreSummary summarize(const std::vector<ForecastScore>& scores);

}  // namespace hemicycle
