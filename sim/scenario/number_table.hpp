#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/names.hpp"
#include "sim/scenario/reading.hpp"

namespace hemicycle {

/// Numbers under party columns: draws of shares, or a matrix.
struct NumberTable {
  std::vector<double> values;           ///< row after row, one number a party in the order of the scenario
  std::vector<std::string> labels;      ///< of the rows, where the table has a column beside the parties
  std::function<Place(int row)> place;  ///< of a row
  std::function<Place(int row, int party)> cell;

  int parties = 0;
  [[nodiscard]] int rows() const { return parties == 0 ? 0 : static_cast<int>(values.size()) / parties; }
};

/// Whether a table has a first column with the name of the row.
enum class RowLabels { none, first_column };

/// Reads a table with a column for every party, in any order, from a CSV file (a text names it) or from a list of
/// inline tables. Missing and unknown columns and fields that are no finite number are errors.
[[nodiscard]] std::optional<NumberTable> read_number_table(const Node& node, const Names& parties, RowLabels labels,
                                                           Reading& reading);

}  // namespace hemicycle
