#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/node.hpp"

namespace hemicycle {

/// A table from a CSV text: a header, then rows with as many fields. Fields are kept as bytes of the text, so that a
/// table of millions costs little; places are found when a message needs them.
class CsvTable {
 public:
  [[nodiscard]] int rows() const;
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  /// The field without its quotes.
  [[nodiscard]] std::string field(int row, int column) const;
  [[nodiscard]] Place place(int row, int column) const;
  [[nodiscard]] Place header_place(int column) const;
  /// The whole text, for the excerpts of messages.
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  friend class CsvReader;

  struct Field {
    std::uint32_t begin = 0;  ///< byte of the text
    std::uint32_t size = 0;   ///< bytes, quotes included
  };
  [[nodiscard]] std::string_view raw(const Field& field) const;
  [[nodiscard]] const Field& at(int row, int column) const;
  [[nodiscard]] std::string text_of(const Field& field) const;
  [[nodiscard]] Place place(const Field& field) const;

  std::shared_ptr<const std::string> source_;
  std::string text_;
  std::vector<std::string> columns_;
  std::vector<Field> header_;
  std::vector<Field> fields_;  ///< row after row
};

/// Reads RFC 4180: commas, double quotes doubled inside quotes, LF or CRLF, UTF-8 with or without a byte order mark.
/// Everything else is an error with its line and column: a row with another number of fields, an empty row, an open
/// quote, text beside quotes, bytes that are not UTF-8, no header, a column name twice. Rows with an error are left
/// out.
[[nodiscard]] CsvTable read_csv(const std::string& source, std::string text, Diagnostics& diagnostics);

/// A line of CSV with its line feed; fields with a comma, a quote or a line break are quoted.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields);

}  // namespace hemicycle
