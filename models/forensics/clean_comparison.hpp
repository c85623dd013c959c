#pragma once

#include <array>
#include <cstdint>

#include "models/base/instruction_set.hpp"
#include "models/forensics/battery.hpp"
#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// A statistic beside what clean elections at the same stations give.
struct CleanStatistic {
  double observed = kUndefined;
  double low = kUndefined;   ///< 5 % quantile of the clean elections
  double high = kUndefined;  ///< 95 % quantile
  /// (1 + clean elections with at least so large a value) / (1 + clean elections).
  double p = kUndefined;
  double own_p = kUndefined;  ///< by the theory of the test
  /// Share of the clean elections that the test rejects at 5 % by its own theory; undefined without one.
  double size = kUndefined;
};

/// The battery on a table and on clean elections at its stations.
struct CleanComparison {
  int elections = 0;
  std::array<CleanStatistic, kStatistics> statistics;
};

[[nodiscard]] CleanComparison compare_with_clean(const StationTable& table, int elections, std::uint64_t seed,
                                                 InstructionSet instructions);

/// The smallest value of which at least a share `probability` of the values is not above; undefined without values.
/// Undefined values are left out.
[[nodiscard]] double quantile_of(std::vector<double> values, double probability);

}  // namespace hemicycle
