#include "sim/scenario/overlay.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

#include "sim/scenario/decimal_range.hpp"
#include "sim/scenario/nearest_name.hpp"
#include "sim/scenario/tables.hpp"
#include "sim/scenario/toml_reader.hpp"
#include "sim/scenario/utf8.hpp"

namespace hemicycle {
namespace {

constexpr int kMostValues = 10'000;     // of one varied key
constexpr std::size_t kMostParts = 16;  // of a path; the grammar has no key so deep

/// KEY and VALUE of an option, with the places of both.
struct Option {
  std::string key;
  std::string value;
  Place key_place;
  Place value_place;
};

std::optional<Option> parse_option(const std::string& option, const std::string& text, Diagnostics& diagnostics) {
  const std::string source = option + " " + text;
  diagnostics.add_source(source, source);
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0) {
    diagnostics.add({.source = source,
                     .line = 1,
                     .column = character_count(option) + 2,
                     .width = std::max(1, character_count(text)),
                     .message = option + " takes KEY=VALUE"});
    return std::nullopt;
  }
  Option result{text.substr(0, equals), text.substr(equals + 1), {}, {}};
  const auto name = std::make_shared<const std::string>(source);
  const int start = character_count(option) + 2;
  const int key_width = character_count(result.key);
  result.key_place = {name, 1, start, key_width};
  result.value_place = {name, 1, start + key_width + 1, std::max(1, character_count(result.value))};
  return result;
}

std::vector<std::string> parts_of(const std::string& key) {
  std::vector<std::string> parts(1);
  for (const char c : key) {
    if (c == '.') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

/// Cuts at commas outside of brackets and quotes.
std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> pieces(1);
  int depth = 0;
  char quote = '\0';
  for (const char c : text) {
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      --depth;
    } else if (c == ',' && depth == 0) {
      pieces.emplace_back();
      continue;
    }
    pieces.back() += c;
  }
  return pieces;
}

std::vector<Node> range_values(const Option& option, Diagnostics& diagnostics) {
  const DecimalRange range = parse_range(option.value, kMostValues);
  std::vector<Node> values;
  for (const std::string& value : range.values) {
    Node& node = values.emplace_back(field_value(value));
    node.place = option.value_place;
  }
  if (!range.error.empty()) {
    diagnostics.add({.source = *option.value_place.source,
                     .line = 1,
                     .column = option.value_place.column,
                     .width = option.value_place.width,
                     .message = range.error});
  }
  return values;
}

std::vector<Node> listed_values(const Option& option) {
  std::vector<Node> values;
  Place at = option.value_place;
  for (const std::string& piece : pieces_of(option.value)) {
    values.push_back(read_toml_value(piece, at));
    at.column += character_count(piece) + 1;
  }
  if (values.size() == 1 && values.front().kind == Node::Kind::list) return values.front().children;
  return values;
}

void collect(const Node& node, const std::string& prefix, std::vector<Variable>& variables, const Reading& reading) {
  for (const Node& child : node.children) {
    const std::string key = prefix.empty() ? child.key : prefix + "." + child.key;
    if (child.kind == Node::Kind::table) {
      collect(child, key, variables, reading);
    } else if (child.kind == Node::Kind::list && !child.children.empty()) {
      variables.push_back({key, child.key_place, child.children});
    } else {
      reading.error(child.place, "vary." + key + " is a list of the values that " + key + " takes, got " +
                                     (child.kind == Node::Kind::list ? "an empty list" : shown(child)));
    }
  }
}

/// The row of a list that a part of a path names: its number or its id.
Node* row_of(Node& list, const std::string& part) {
  std::size_t number = 0;
  const auto end = part.data() + part.size();
  const auto [last, failed] = std::from_chars(part.data(), end, number);
  if (failed == std::errc() && last == end) return number < list.children.size() ? &list.children[number] : nullptr;
  for (Node& row : list.children) {
    for (const char* name : {"id", "region", "party", "district"}) {
      const Node* id = row.find(name);
      if (id != nullptr && id->kind == Node::Kind::text && id->text == part) return &row;
    }
  }
  return nullptr;
}

/// Where a path leads to nothing: the nearest of the ids that are there.
std::string row_hint(const Node& list, const std::string& part) {
  std::vector<std::string> ids;
  for (const Node& row : list.children) {
    const Node* id = row.find("id") != nullptr ? row.find("id") : row.find("region");
    if (id != nullptr && id->kind == Node::Kind::text) ids.push_back(id->text);
  }
  if (const auto nearest = nearest_name(part, ids)) return "did you mean '" + *nearest + "'?";
  return list.children.empty() ? "" : "rows count from 0 to " + std::to_string(list.children.size() - 1);
}

/// One step of a path; null after an error.
Node* step(Node& node, const std::string& name, const std::string& part, const Assignment& to, Reading& reading) {
  if (node.find(part) == nullptr) expand_table(node, reading);
  if (node.kind == Node::Kind::list) {
    Node* row = row_of(node, part);
    if (row == nullptr) reading.error(to.key_place, name + " has no row '" + part + "'", row_hint(node, part));
    return row;
  }
  if (node.kind != Node::Kind::table) {
    reading.error(to.key_place, name + " is " + shown(node) + ", not a table that could hold '" + part + "'");
    return nullptr;
  }
  if (Node* child = node.find(part)) return child;
  Node child = table_node();
  child.place = to.value.place;
  child.key_place = to.key_place;
  return &node.put(part, std::move(child));
}

}  // namespace

std::optional<Assignment> parse_assignment(const std::string& option, const std::string& text,
                                           Diagnostics& diagnostics) {
  const auto parsed = parse_option(option, text, diagnostics);
  if (!parsed) return std::nullopt;
  return Assignment{parsed->key, parsed->key_place, read_toml_value(parsed->value, parsed->value_place)};
}

std::optional<Variable> parse_variable(const std::string& text, Diagnostics& diagnostics) {
  const auto option = parse_option("--vary", text, diagnostics);
  if (!option) return std::nullopt;
  Variable variable{option->key, option->key_place, {}};
  variable.values = is_range(option->value) ? range_values(*option, diagnostics) : listed_values(*option);
  if (variable.values.empty()) return std::nullopt;
  return variable;
}

std::vector<Variable> variables_of(const Node& vary, const Reading& reading) {
  std::vector<Variable> variables;
  if (vary.kind != Node::Kind::table) {
    reading.error(vary.place, "[vary] is a table, got " + shown(vary));
    return variables;
  }
  collect(vary, "", variables, reading);
  std::ranges::stable_sort(variables, {}, [](const Variable& variable) {
    return std::pair(variable.key_place.line, variable.key_place.column);
  });
  return variables;
}

void lay(const Assignment& assignment, Node& root, Reading& reading) {
  const std::vector<std::string> parts = parts_of(assignment.key);
  if (parts.size() > kMostParts || std::ranges::find(parts, "") != parts.end()) {
    return reading.error(assignment.key_place, "'" + assignment.key + "' is no path of keys");
  }
  Node* node = &root;
  std::string name;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    node = step(*node, name, parts[i], assignment, reading);
    if (node == nullptr) return;
    name += (name.empty() ? "" : ".") + parts[i];
  }
  if (node->kind == Node::Kind::list && parts.back() == "file") {
    const Node list = std::exchange(*node, table_node());
    node->key = list.key;
    node->place = assignment.value.place;
    node->key_place = assignment.key_place;
  }
  Node* target = step(*node, name, parts.back(), assignment, reading);
  if (target == nullptr) return;
  const std::string key = target->key;
  *target = assignment.value;
  target->key = key;
  target->key_place = assignment.key_place;
}

}  // namespace hemicycle
