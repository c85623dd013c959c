#include "sim/scenario/number_table.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/scenario/tables.hpp"

namespace hemicycle {
namespace {

using Columns = std::vector<std::optional<int>>;  // of a table, one a party

/// The column of every party. Columns that are none, but the label, are unknown parties.
std::optional<Columns> columns_of(const CsvTable& table, const Names& parties, RowLabels labels, const Place& whole,
                                  const Reading& reading) {
  if (table.columns().empty()) return std::nullopt;  // the file has been refused as a whole
  Columns columns(static_cast<std::size_t>(parties.count()));
  bool complete = true;
  const int first = labels == RowLabels::first_column ? 1 : 0;
  for (int column = first; column < static_cast<int>(table.columns().size()); ++column) {
    const std::string& name = table.columns()[static_cast<std::size_t>(column)];
    const auto party = parties.look_up(name, table.header_place(column), reading);
    if (party) columns[static_cast<std::size_t>(*party)] = column;
    complete = complete && party;
  }
  for (int party = 0; party < parties.count(); ++party) {
    if (columns[static_cast<std::size_t>(party)]) continue;
    reading.error(whole, "the table has no column for " + parties.word() + " '" +
                             parties.ids()[static_cast<std::size_t>(party)] + "'");
    complete = false;
  }
  return complete ? std::optional(columns) : std::nullopt;
}

std::optional<NumberTable> from_csv(const Node& node, const Names& parties, RowLabels labels, Reading& reading) {
  const auto table = reading.table(node);
  if (table == nullptr) return std::nullopt;
  const auto columns = columns_of(*table, parties, labels, node.place, reading);
  if (!columns) return std::nullopt;
  NumberTable numbers;
  numbers.parties = parties.count();
  numbers.values.reserve(columns->size() * static_cast<std::size_t>(table->rows()));
  numbers.place = [table](int row) { return table->place(row, 0); };
  numbers.cell = [table, columns = *columns](int row, int party) {
    return table->place(row, *columns[static_cast<std::size_t>(party)]);
  };
  bool valid = true;
  for (int row = 0; row < table->rows(); ++row) {
    if (labels == RowLabels::first_column) numbers.labels.push_back(table->field(row, 0));
    for (const std::optional<int>& column : *columns) {
      const Node value = field_value(table->field(row, *column));
      if (!value.is_number()) {
        reading.error(table->place(row, *column), "a number is expected, got " + shown(value));
        valid = false;
      }
      numbers.values.push_back(value.number());
    }
  }
  return valid ? std::optional(std::move(numbers)) : std::nullopt;
}

/// The places of the rows and cells of a list of inline tables.
struct InlinePlaces {
  std::vector<Place> rows;
  std::vector<Place> cells;
};

bool read_inline_row(const Node& row, const Names& parties, RowLabels labels, NumberTable& numbers,
                     InlinePlaces& places, const Reading& reading) {
  bool valid = true;
  for (const Node& cell : row.children) {
    const bool is_label = labels == RowLabels::first_column && cell.key == "party";
    if (is_label) numbers.labels.push_back(cell.text);
    valid = (is_label || parties.look_up(cell.key, cell.key_place, reading)) && valid;
  }
  if (labels == RowLabels::first_column && row.find("party") == nullptr) {
    reading.error(row.place, "the row does not say of which party it is");
    valid = false;
  }
  places.rows.push_back(row.place);
  for (const std::string& id : parties.ids()) {
    const Node* cell = row.find(id);
    const bool is_finite = cell != nullptr && cell->is_number() && std::isfinite(cell->number());
    if (cell == nullptr) {
      reading.error(row.place, "the row has no number for " + parties.word() + " '" + id + "'");
    } else if (!is_finite) {
      reading.error(cell->place, "a number is expected, got " + shown(*cell));
    }
    valid = valid && is_finite;
    numbers.values.push_back(is_finite ? cell->number() : 0.0);
    places.cells.push_back(cell == nullptr ? row.place : cell->place);
  }
  return valid;
}

std::optional<NumberTable> from_list(const Node& node, const Names& parties, RowLabels labels, const Reading& reading) {
  NumberTable numbers;
  numbers.parties = parties.count();
  InlinePlaces places;
  bool valid = true;
  for (const Node& row : node.children) {
    if (row.kind == Node::Kind::table) {
      valid = read_inline_row(row, parties, labels, numbers, places, reading) && valid;
    } else {
      reading.error(row.place, "a row is a table with a number for each party, got " + shown(row));
      valid = false;
    }
  }
  if (!valid) return std::nullopt;
  numbers.place = [rows = places.rows](int row) { return rows[static_cast<std::size_t>(row)]; };
  numbers.cell = [cells = places.cells, width = parties.count()](int row, int party) {
    return cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) + static_cast<std::size_t>(party)];
  };
  return numbers;
}

}  // namespace

std::optional<NumberTable> read_number_table(const Node& node, const Names& parties, RowLabels labels,
                                             Reading& reading) {
  if (node.kind == Node::Kind::list) return from_list(node, parties, labels, reading);
  return from_csv(node, parties, labels, reading);
}

}  // namespace hemicycle
