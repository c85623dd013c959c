#include "sim/scenario/tables.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/toml_writer.hpp"

namespace hemicycle {
namespace {

template <class T>
bool parse(const std::string& text, T& value) {
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, value);
  return result.ec == std::errc() && result.ptr == end;
}

Node field_node(const std::string& column, const std::string& text) {
  const bool is_text = std::ranges::find(catalogue::text_columns, column) != catalogue::text_columns.end();
  return is_text ? text_node(text) : field_value(text);
}

Node row_node(const CsvTable& table, int row) {
  Node node = table_node();
  node.place = table.place(row, 0);
  for (int column = 0; column < static_cast<int>(table.columns().size()); ++column) {
    const std::string text = table.field(row, column);
    if (text.empty()) continue;
    const std::string& name = table.columns()[static_cast<std::size_t>(column)];
    Node& cell = node.children.emplace_back(field_node(name, text));
    cell.key = name;
    cell.place = table.place(row, column);
    cell.key_place = table.header_place(column);
  }
  return node;
}

std::string field_text(const Node& node) { return node.kind == Node::Kind::text ? node.text : toml_value(node); }

}  // namespace

Node field_value(const std::string& text) {
  std::int64_t integer = 0;
  if (parse(text, integer)) return integer_node(integer);
  double real = 0.0;
  if (parse(text, real) && std::isfinite(real)) return real_node(real);
  if (text == "true" || text == "false") return flag_node(text == "true");
  return text_node(text);
}

void expand_table(Node& node, Reading& reading) {
  const Node* file = node.find("file");
  if (file == nullptr) return;
  for (const Node& child : node.children) {
    if (child.key != "file") reading.error(child.key_place, "'" + child.key + "' cannot stand beside 'file'");
  }
  const auto table = reading.table(*file);
  if (table == nullptr) return;
  Node rows = list_node();
  rows.key = node.key;
  rows.place = file->place;
  rows.key_place = node.key_place;
  for (int row = 0; row < table->rows(); ++row) rows.children.push_back(row_node(*table, row));
  node = std::move(rows);
}

/// Puts the rows of `file` under `rows`.
void expand_rows(Node& table, Reading& reading) {
  Node* file = table.find("file");
  if (file == nullptr || table.kind != Node::Kind::table) return;
  if (const Node* rows = table.find("rows")) return reading.error(rows->key_place, "give either file or rows");
  Node rows = table_node();
  rows.place = file->place;
  rows.put("file", *file);
  expand_table(rows, reading);
  if (rows.kind != Node::Kind::list) return;  // the file cannot be read
  rows.key_place = file->key_place;
  table.remove("file");
  table.put("rows", std::move(rows));
}

void expand_tables(Node& root, Reading& reading) {
  for (const std::string_view key : {"parties", "regions"}) {
    if (Node* node = root.find(key)) expand_table(*node, reading);
  }
  if (Node* polls = root.find("polls")) expand_rows(*polls, reading);
  if (Node* districts = root.find("districts")) {
    expand_rows(*districts, reading);
    for (const std::string_view key : {"candidates", "transfers"}) {
      if (Node* node = districts->find(key)) expand_table(*node, reading);
    }
  }
  Node* rule = root.find("rule");
  Node* districts = rule == nullptr ? nullptr : rule->find("districts");
  if (districts != nullptr) expand_table(*districts, reading);
  Node* flows = root.find("flow");
  if (flows == nullptr) return;
  for (Node& flow : flows->children) {
    if (Node* matrix = flow.find("matrix")) expand_table(*matrix, reading);
  }
}

std::string csv_text(const Node& rows) {
  std::vector<std::string> columns;
  for (const Node& row : rows.children) {
    for (const Node& cell : row.children) {
      if (std::ranges::find(columns, cell.key) == columns.end()) columns.push_back(cell.key);
    }
  }
  std::string text = csv_line(columns);
  for (const Node& row : rows.children) {
    std::vector<std::string> fields;
    for (const std::string& column : columns) {
      const Node* cell = row.find(column);
      fields.push_back(cell == nullptr ? "" : field_text(*cell));
    }
    text += csv_line(fields);
  }
  return text;
}

std::string csv_text(const CsvTable& table) {
  std::string text = csv_line(table.columns());
  std::vector<std::string> fields(table.columns().size());
  for (int row = 0; row < table.rows(); ++row) {
    for (std::size_t column = 0; column < fields.size(); ++column) {
      fields[column] = table.field(row, static_cast<int>(column));
    }
    text += csv_line(fields);
  }
  return text;
}

}  // namespace hemicycle
