#pragma once

#include <array>
#include <span>
#include <vector>

#include "models/forensics/battery.hpp"

namespace hemicycle {

/// When a statistic, or the battery as a whole, calls a table suspicious: at 5 % of clean tables, counted on clean
/// tables and not taken from theory.
///
/// A statistic rejects above the 95 % quantile of the clean tables. The battery rejects where the smallest rank of its
/// statistics (the share of clean tables with at least so large a value) is below that of 95 % of the clean tables; so
/// that fifteen tests are one test of size 5 %.
class Detector {
 public:
  explicit Detector(std::span<const Battery> clean);

  [[nodiscard]] double critical_value(Statistic statistic) const {
    return critical_[static_cast<std::size_t>(statistic)];
  }
  [[nodiscard]] bool rejects(Statistic statistic, const Battery& battery) const;
  [[nodiscard]] bool rejects(const Battery& battery) const;

 private:
  /// The share of clean tables with at least so large a value, the smallest over the statistics.
  [[nodiscard]] double smallest_rank(const Battery& battery) const;

  std::array<std::vector<double>, kStatistics> sorted_;  ///< values of the clean tables
  std::array<double, kStatistics> critical_{};
  double critical_rank_ = 0.0;
};

/// How many tables are called suspicious.
struct Detection {
  std::size_t tables = 0;
  std::array<std::size_t, kStatistics> by_statistic{};
  std::size_t by_battery = 0;

  [[nodiscard]] double power(Statistic statistic) const;
  [[nodiscard]] double battery_power() const;
};

[[nodiscard]] Detection detect(const Detector& detector, std::span<const Battery> tables);

/// The dose at which a line through the points reaches `level`: the first crossing from below, by linear interpolation
/// between neighbouring doses; undefined where it never does. Doses in increasing order; the first one may be enough.
[[nodiscard]] double dose_at(std::span<const double> doses, std::span<const double> powers, double level);

}  // namespace hemicycle
