#pragma once

#include <vector>

namespace hemicycle {

/// The turnout of a region or the nation until an hour, over elections, as shares of the registered voters.
struct TurnoutUntil {
  double mean = 0.0;
  double q05 = 0.0;  ///< quantiles: the smallest value with at least so many elections at or below it
  double median = 0.0;
  double q95 = 0.0;

  friend bool operator==(const TurnoutUntil&, const TurnoutUntil&) = default;
};

/// The first elections of a run, from which turnouts are taken: quantiles of 5 and 95 % lie within some 1 % of the
/// probability.
inline constexpr int kElectionsByHour = 1'024;

/// Hour by hour: each region, then, where there are several, the nation.
struct TurnoutByHour {
  std::vector<TurnoutUntil> honest;
  std::vector<TurnoutUntil> reported;  ///< empty without fraud
};

/// Mean and quantiles of turnouts.
///
/// @param turnouts  at least one
[[nodiscard]] TurnoutUntil summarize_turnout(std::vector<double> turnouts);

}  // namespace hemicycle
