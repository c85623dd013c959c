#pragma once

#include <array>
#include <cstdint>

#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// How the leader's share goes with turnout, over stations with >= 100 voters, valid ballots and issued <= registered.
///
/// Turnout is issued / registered, share leader / valid. In clean elections the correlation is weak (-0.4 to 0.1 in the
/// published ones) and the slope lies about the share; stuffing makes both large, a slope above 1 means that the leader
/// gets more than every further voter. Differences between town and country do the same in part: compare within
/// regions.
struct TurnoutAndShare {
  std::int64_t stations = 0;
  double correlation = kUndefined;
  /// Slope of leader / registered on turnout, weighted by registered voters (A. Sobyanin, V. Sukhovolsky 1995).
  double slope = kUndefined;
  /// Share of stations above 90 % in both.
  double corner = kUndefined;
};

[[nodiscard]] TurnoutAndShare turnout_and_share(const StationTable& table);

/// Probability of a correlation at least so large of two independent numbers, by Fisher's transformation; undefined
/// below four stations.
[[nodiscard]] double positive_correlation_p(double correlation, std::int64_t stations);

/// Whether a station is one of those.
[[nodiscard]] bool has_turnout_and_share(const StationTable& table, std::size_t row);

}  // namespace hemicycle
