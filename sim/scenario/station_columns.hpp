#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hemicycle {

/// Where the columns of a file of polling stations stand; -1: nowhere.
struct StationColumns {
  int region = -1;
  int registered = -1;
  int issued = -1;
  int ballots = -1;
  int valid = -1;
  int invalid = -1;
  int leader = -1;
  int tally = -1;
  int draw = -1;
  std::vector<int> options;  ///< p01, p02, … or p1, p2, …
};

/// What is wrong with a header.
struct HeaderFault {
  std::string message;
  std::string hint;
};

/// The columns by their names.
///
/// @param leader  the column that the user wants as the leader's votes; empty: `leader`
[[nodiscard]] StationColumns station_columns(const std::vector<std::string>& header, const std::string& leader);

/// Why these columns are not enough, or nothing.
[[nodiscard]] std::optional<HeaderFault> header_fault(const std::vector<std::string>& header,
                                                      const StationColumns& columns, const std::string& leader);

/// What stands in for columns that are not there, in words.
[[nodiscard]] std::vector<std::string> stand_ins(const StationColumns& columns);

}  // namespace hemicycle
