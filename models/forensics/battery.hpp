#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "models/base/instruction_set.hpp"
#include "models/forensics/station_table.hpp"
#include "models/forensics/whole_percent.hpp"

namespace hemicycle {

/// The statistics of a battery, each the larger the more suspicious.
enum class Statistic {
  whole_result,   ///< z of results near whole percents
  whole_turnout,  ///< z of turnouts near whole percents
  correlation,    ///< of turnout and share
  slope,          ///< Sobyanin's
  kurtosis,       ///< of the log vote rate
  skewness,       ///< of the log vote rate, with the sign changed
  shpilkin,       ///< anomalous votes by rule mode3, as a share of the leader's
  last_digit,     ///< chi-square of the leader's votes
  second_digit,   ///< chi-square of the leader's votes
  zero_or_five,   ///< share of the leader's votes
  corner,         ///< share of stations above 90 % in turnout and share
  turnout_size,   ///< correlation of turnout and size within regions, with the sign changed
  share_size,     ///< correlation of share and size within regions, with the sign changed
  turnout_dip,    ///< Hartigan's, of turnouts
  share_dip,      ///< Hartigan's, of shares
};

inline constexpr std::size_t kStatistics = 15;

/// Every statistic in the order of the enumeration.
[[nodiscard]] constexpr std::array<Statistic, kStatistics> all_statistics() {
  std::array<Statistic, kStatistics> all{};
  for (std::size_t i = 0; i < kStatistics; ++i) all[i] = static_cast<Statistic>(i);
  return all;
}

/// "whole_result", as in files.
[[nodiscard]] std::string_view name(Statistic statistic);

/// A statistic and the probability that the test by its own theory gives to so large a value on clean elections,
/// undefined where there is no such theory.
struct StatisticValue {
  double value = kUndefined;
  double p = kUndefined;
};

using Battery = std::array<StatisticValue, kStatistics>;

/// The statistics of a table.
[[nodiscard]] Battery examine_battery(const StationTable& table, const LogFactorials& factorials,
                                      InstructionSet instructions);

[[nodiscard]] inline const StatisticValue& at(const Battery& battery, Statistic statistic) {
  return battery[static_cast<std::size_t>(statistic)];
}

}  // namespace hemicycle
