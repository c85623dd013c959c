#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "models/base/types.hpp"

namespace hemicycle {

/// What polling stations report, one row a station. Columns have equal length; counts are >= 0 and leader <= valid.
/// Real tables have rows with issued > registered, ballots > issued or valid > ballots: tests say which rows they take.
struct StationTable {
  std::vector<std::int32_t> registered;  ///< [voters] on the list
  std::vector<std::int32_t> issued;      ///< [ballots] handed out
  std::vector<std::int32_t> ballots;     ///< [ballots] in the boxes, valid and invalid
  std::vector<std::int32_t> valid;       ///< [ballots]
  std::vector<std::int32_t> leader;      ///< [ballots] for the leading party or candidate
  std::vector<std::int32_t> region;      ///< index into `regions`
  std::vector<std::string> regions;      ///< names; at least one where there is a row

  [[nodiscard]] std::size_t size() const { return registered.size(); }
};

/// Sums of a table's columns.
struct StationTotals {
  std::size_t stations = 0;
  Votes registered = 0;
  Votes issued = 0;
  Votes ballots = 0;
  Votes valid = 0;
  Votes leader = 0;
};

[[nodiscard]] StationTotals totals(const StationTable& table);

/// The largest count of voters or ballots of a row; 0 without rows.
[[nodiscard]] std::int64_t most_voters(const StationTable& table);

/// The rows of each region as a table of its own, in the order of `regions`.
[[nodiscard]] std::vector<StationTable> split_by_region(const StationTable& table);

/// The rows listed, in that order; a row may stand there twice.
[[nodiscard]] StationTable rows_of(const StationTable& table, const std::vector<std::uint32_t>& rows);

/// Rows with fewer registered voters than this are left out of most tests: shares of few voters are coarse fractions.
inline constexpr std::int32_t kFewestVoters = 100;

/// The value of a statistic that a table does not define, such as a correlation of one station. Never a number.
inline constexpr double kUndefined = __builtin_nan("");

}  // namespace hemicycle
