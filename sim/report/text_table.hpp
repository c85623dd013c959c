#pragma once

#include <string>
#include <vector>

#include "sim/report/terminal_style.hpp"

namespace hemicycle {

enum class Alignment { left, right };

struct TextColumn {
  std::string heading;
  Alignment alignment = Alignment::right;
};

/// A table of text for the terminal: columns as wide as they need, two spaces between, indented by two.
class TextTable {
 public:
  /// The first `keys` columns name a row: where the table is wider than the terminal, it is cut into tables below each
  /// other that all begin with them.
  explicit TextTable(std::vector<TextColumn> columns, int keys = 1);

  /// One cell a column.
  void add_row(std::vector<std::string> cells);

  [[nodiscard]] bool is_empty() const { return rows_.empty(); }
  [[nodiscard]] std::string text(const TerminalStyle& style) const;

 private:
  /// A row of the given columns; `cells` holds one text for every column of the table.
  [[nodiscard]] std::string line(const std::vector<std::string>& cells, const std::vector<std::size_t>& shown) const;
  /// The columns of each of the tables that the terminal can hold.
  [[nodiscard]] std::vector<std::vector<std::size_t>> cut(int width) const;

  std::vector<TextColumn> columns_;
  std::size_t keys_;
  std::vector<int> widths_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace hemicycle
