#pragma once

#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// Moments of the log vote rate ln((valid - leader) / leader) over stations with >= 100 voters and
/// 0 < leader < valid, with divisor n. Kurtosis is 3 for a normal law.
///
/// Near normal in clean elections; stuffing and stealing leave a heavy lower tail: negative skewness, large kurtosis.
/// Source: P. Klimek, Y. Yegorov, R. Hanel, S. Thurner (2012), PNAS 109, 16469-16473.
struct LogVoteRate {
  std::int64_t stations = 0;
  double mean = kUndefined;
  double sd = kUndefined;
  double skewness = kUndefined;
  double kurtosis = kUndefined;
};

[[nodiscard]] LogVoteRate log_vote_rate(const StationTable& table);

}  // namespace hemicycle
