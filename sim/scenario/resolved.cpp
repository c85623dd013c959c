#include "sim/scenario/resolved.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>

#include "sim/scenario/fields.hpp"
#include "sim/scenario/tables.hpp"
#include "sim/scenario/toml_writer.hpp"

namespace hemicycle {
namespace {

constexpr std::size_t kMostInlineRows = 100;

/// A table of numbers as a list of rows; the first column of a matrix says the party.
Node inline_rows(const CsvTable& table, bool is_matrix) {
  Node rows = list_node();
  for (int row = 0; row < table.rows(); ++row) {
    Node& node = rows.children.emplace_back(table_node());
    for (int column = 0; column < static_cast<int>(table.columns().size()); ++column) {
      const std::string text = table.field(row, column);
      const bool is_label = is_matrix && column == 0;
      node.put(is_label ? "party" : table.columns()[static_cast<std::size_t>(column)],
               is_label ? text_node(text) : field_value(text));
    }
  }
  return rows;
}

bool names_a_file(const Node& node) {
  constexpr std::string_view keys[] = {"file", "covariance", "correlation", "walk_correlation", "between", "hours"};
  return node.kind == Node::Kind::text && std::ranges::find(keys, node.key) != std::end(keys);
}

/// Moves the tables of a document into its copy.
class Resolver {
 public:
  explicit Resolver(const Reading& reading) : reading_(reading) {}

  ResolvedCopy write(Node document, const std::vector<Variable>& variables) && {
    move_rows(document, "parties");
    move_rows(document, "regions");
    if (Node* rule = document.find("rule")) move_rows(*rule, "districts");
    if (Node* flows = document.find("flow")) {
      for (std::size_t i = 0; i < flows->children.size(); ++i) {
        move_rows(flows->children[i], "matrix", "matrix_" + std::to_string(i));
      }
    }
    if (Node* polls = document.find("polls")) move_polls(*polls);
    if (Node* districts = document.find("districts")) {
      move_rows(*districts, "candidates");
      move_rows(*districts, "transfers");
      move_section(*districts, "districts", catalogue::districts);
    }
    if (Node* votes = document.find("votes")) move_votes(*votes);
    move_files(document, "turnout");
    document.remove("vary");
    copy_.text = toml_document(document, {"flow", "fraud"});
    if (!variables.empty()) copy_.text += vary_section(variables);
    return std::move(copy_);
  }

 private:
  std::string add_data(const std::string& name, std::string text) {
    copy_.data.emplace_back("data/" + name + ".csv", std::move(text));
    return copy_.data.back().first;
  }

  /// Rows that are too many to stand in the text.
  void move_rows(Node& parent, const std::string& key) { move_rows(parent, key, key); }

  void move_rows(Node& parent, const std::string& key, const std::string& name) {
    Node* rows = parent.find(key);
    if (rows == nullptr || rows->kind != Node::Kind::list || rows->children.size() <= kMostInlineRows) return;
    Node file = table_node();
    file.put("file", text_node(add_data(name, csv_text(*rows))));
    parent.put(key, std::move(file));
  }

  void move_polls(Node& polls) {
    move_numbers(polls, "polls_", catalogue::polls);
    move_section(polls, "polls", catalogue::polls);
  }

  /// The rows of a section that has more than rows.
  void move_section(Node& section, const std::string& name, const TableKeys& keys) {
    const Node* rows = section.find("rows");
    if (rows == nullptr || rows->children.size() <= kMostInlineRows) return;
    section.put("file", text_node(add_data(name, csv_text(*rows))));
    section.remove("rows");
    sort_keys(section, keys);
  }

  void move_votes(Node& votes) {
    move_numbers(votes, "", catalogue::votes);
    move_files(votes, "regions");
    move_files(votes, "stations");
    if (Node* error = votes.find("polling_error"); error != nullptr && error->kind == Node::Kind::table) {
      move_numbers(*error, "error_", catalogue::votes_polling_error);
    }
    Node* mixture = votes.find("mixture");
    if (mixture == nullptr) return;
    for (std::size_t part = 0; part < mixture->children.size(); ++part) {
      move_numbers(mixture->children[part], "mixture_" + std::to_string(part) + "_", catalogue::votes_mixture);
    }
  }

  /// Draws and matrices of a table.
  void move_numbers(Node& parent, const std::string& prefix, const TableKeys& keys) {
    for (const std::string key : {"file", "covariance", "correlation", "walk_correlation"}) {
      const Node* node = parent.find(key);
      if (node == nullptr || !names_a_file(*node)) continue;
      const auto table = reading_.table_read(node->text);
      if (table == nullptr) {
        parent.remove(key);
      } else if (table->rows() > static_cast<int>(kMostInlineRows)) {
        parent.put(key, text_node(add_data(prefix + (key == "file" ? "draws" : key), csv_text(*table))));
      } else if (key == "file") {
        parent.put("rows", inline_rows(*table, false));
        parent.remove(key);
      } else {
        parent.put(key, inline_rows(*table, true));
      }
    }
    sort_keys(parent, keys);
  }

  /// Tables of regions, stations and turnout, copied beside the text.
  void move_files(Node& parent, const std::string& key) {
    Node* table = parent.find(key);
    if (table == nullptr || table->kind != Node::Kind::table) return;
    for (Node& child : table->children) {
      if (!names_a_file(child)) continue;
      const auto read = reading_.table_read(child.text);
      if (read != nullptr) child.text = add_data(key + "_" + child.key, csv_text(*read));
    }
  }

  std::string vary_section(const std::vector<Variable>& variables) {
    std::string text = "\n[vary]\n";
    for (const Variable& variable : variables) {
      Node list = list_node();
      list.children = variable.values;
      for (Node& value : list.children) {
        value.key = variable.key.substr(variable.key.rfind('.') + 1);
        copy_files(value);
      }
      text += toml_path(variable.key) + " = " + toml_value(list) + "\n";
    }
    return text;
  }

  /// Copies the files that varied values name.
  void copy_files(Node& value) {
    if (names_a_file(value)) {
      const auto table = reading_.table_read(value.text);
      const std::string name = "vary_" + std::to_string(copy_.data.size() + 1);
      if (table != nullptr) value.text = add_data(name, csv_text(*table));
    }
    for (Node& child : value.children) copy_files(child);
  }

  const Reading& reading_;
  ResolvedCopy copy_;
};

class Fnv1a {
 public:
  void add(std::string_view text) {
    for (const char c : text) add(static_cast<unsigned char>(c));
    add(static_cast<unsigned char>(0xff));  // no byte of UTF-8: keeps neighbouring texts apart
  }

  std::string hex() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += digits[(hash_ >> shift) & 15];
    return text;
  }

 private:
  void add(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3; }  // prime of FNV-1a, 64 bits

  std::uint64_t hash_ = 0xcbf29ce484222325;  // offset basis
};

}  // namespace

ResolvedCopy resolve(Node document, const Scenario& scenario, const std::vector<Variable>& variables,
                     const Reading& reading) {
  constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  document.put("draws", integer_node(static_cast<std::int64_t>(scenario.draws)));
  document.put("seed", scenario.seed > largest ? text_node(std::to_string(scenario.seed))
                                               : integer_node(static_cast<std::int64_t>(scenario.seed)));
  sort_keys(document, catalogue::scenario);
  return Resolver(reading).write(std::move(document), variables);
}

std::string scenario_hash(const Study& study) {
  Fnv1a hash;
  hash.add(study.resolved);
  for (const auto& [name, text] : study.resolved_data) {
    hash.add(name);
    hash.add(text);
  }
  return hash.hex();
}

}  // namespace hemicycle
