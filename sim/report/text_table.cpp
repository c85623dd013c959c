#include "sim/report/text_table.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "models/base/contracts.hpp"

namespace hemicycle {
namespace {

constexpr int kGap = 2;

}  // namespace

TextTable::TextTable(std::vector<TextColumn> columns, int keys)
    : columns_(std::move(columns)), keys_(static_cast<std::size_t>(keys)) {
  for (const TextColumn& column : columns_) widths_.push_back(display_width(column.heading));
}

void TextTable::add_row(std::vector<std::string> cells) {
  EXPECTS(cells.size() == columns_.size());
  for (std::size_t c = 0; c < cells.size(); ++c) widths_[c] = std::max(widths_[c], display_width(cells[c]));
  rows_.push_back(std::move(cells));
}

std::string TextTable::line(const std::vector<std::string>& cells, const std::vector<std::size_t>& shown) const {
  std::string result;
  for (const std::size_t c : shown) {
    const std::string padding(static_cast<std::size_t>(widths_[c] - display_width(cells[c])), ' ');
    result += std::string(kGap, ' ');
    result += columns_[c].alignment == Alignment::left ? cells[c] + padding : padding + cells[c];
  }
  return result.erase(result.find_last_not_of(' ') + 1);
}

std::vector<std::vector<std::size_t>> TextTable::cut(int width) const {
  std::vector<std::size_t> keys(std::min(keys_, columns_.size()));
  std::iota(keys.begin(), keys.end(), std::size_t{0});
  int keys_width = 0;
  for (const std::size_t c : keys) keys_width += kGap + widths_[c];

  std::vector<std::vector<std::size_t>> tables = {keys};
  int used = keys_width;
  for (std::size_t c = keys.size(); c < columns_.size(); ++c) {
    if (used + kGap + widths_[c] > width && tables.back().size() > keys.size()) {
      tables.push_back(keys);
      used = keys_width;
    }
    tables.back().push_back(c);
    used += kGap + widths_[c];
  }
  return tables;
}

std::string TextTable::text(const TerminalStyle& style) const {
  std::vector<std::string> headings;
  for (const TextColumn& column : columns_) headings.push_back(column.heading);

  std::string result;
  for (const std::vector<std::size_t>& shown : cut(style.width)) {
    if (!result.empty()) result += "\n";
    result += dim(line(headings, shown), style) + "\n";
    for (const std::vector<std::string>& row : rows_) result += line(row, shown) + "\n";
  }
  return result;
}

}  // namespace hemicycle
