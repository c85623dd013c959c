#pragma once

#include <concepts>
#include <ostream>
#include <string>
#include <string_view>

#include "sim/stats/results.hpp"

namespace hemicycle {

/// A field as RFC 4180 wants it: in quotes where it holds a comma, a quote or a line break.
[[nodiscard]] std::string csv_field(std::string_view text);

/// Writes rows of comma-separated fields, each ended by a line feed. A row is a chain of field() and one end_row().
class CsvWriter {
 public:
  explicit CsvWriter(std::ostream& out) : out_(out) {}

  CsvWriter& field(std::string_view text);
  /// As the shortest decimal that reads back the same; finite.
  CsvWriter& field(double value);
  CsvWriter& field(std::integral auto value) { return raw(std::to_string(value)); }
  void end_row();

 private:
  CsvWriter& raw(std::string_view text);

  std::ostream& out_;
  bool is_first_ = true;
};

}  // namespace hemicycle
