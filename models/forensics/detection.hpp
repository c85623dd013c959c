#pragma once

#include <array>
#include <span>
#include <vector>

#include "models/forensics/battery.hpp"

namespace hemicycle {

/// When a statistic, or the battery as a whole, calls a table suspicious: at 5 % of clean tables, counted on clean
/// tables and not taken from theory.
///
/// Of n clean tables the k-th largest value is critical, k = floor(5 % of n + 1): a further clean table is among the k
/// largest with probability k / (n + 1), whatever the law of the statistic. With fewer than 19 nothing is suspicious.
/// The battery judges each value by the share of clean tables with at least so large a one, and where that is below
/// a fifth, by an exponential tail with their mean excess, so that no two values tie. The smallest of these
/// probabilities has a critical value of its own, from clean tables that are each judged by the others; so fifteen
/// tests are one test of size 5 %.
class Detector {
 public:
  explicit Detector(std::span<const Battery> clean);

  [[nodiscard]] double critical_value(Statistic statistic) const {
    return critical_[static_cast<std::size_t>(statistic)];
  }
  [[nodiscard]] bool rejects(Statistic statistic, const Battery& battery) const;
  [[nodiscard]] bool rejects(const Battery& battery) const;

 private:
  /// Values of one statistic on clean tables.
  struct Sample {
    explicit Sample(std::vector<double> ascending = {});

    /// The same but for one of the values; all of them where it is undefined.
    [[nodiscard]] Sample without(double value) const;
    /// The probability of a value at least so large; 1 of an undefined one.
    [[nodiscard]] double probability(double value) const;

    std::vector<double> sorted;
    double tail_from = 0.0;    ///< the value that a fifth of them reaches
    double mean_excess = 0.0;  ///< of those behind it
  };

  [[nodiscard]] double smallest_probability(const Battery& battery) const;

  std::array<Sample, kStatistics> samples_;
  std::array<double, kStatistics> critical_{};
  double critical_probability_ = 0.0;
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
