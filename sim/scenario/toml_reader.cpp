#include "sim/scenario/toml_reader.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <toml++/toml.h>

#include "sim/scenario/toml_depth.hpp"
#include "sim/scenario/utf8.hpp"

namespace hemicycle {
namespace {

using Source = std::shared_ptr<const std::string>;

Place place_of(const toml::source_region& region, const Source& source) {
  Place place{source, static_cast<int>(region.begin.line), static_cast<int>(region.begin.column), 1};
  if (region.end.line == region.begin.line && region.end.column > region.begin.column) {
    place.width = static_cast<int>(region.end.column - region.begin.column);
  }
  return place;
}

Node converted(const toml::node& value, const Source& source);

/// "2023-03-19".
std::string iso_text(const toml::date& date) {
  const auto padded = [](int number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

Node converted_table(const toml::table& table, const Source& source) {
  Node node = table_node();
  for (const auto& [key, value] : table) {
    Node& child = node.children.emplace_back(converted(value, source));
    child.key = key.str();
    child.key_place = place_of(key.source(), source);
  }
  std::ranges::sort(node.children, {},
                    [](const Node& child) { return std::pair(child.key_place.line, child.key_place.column); });
  return node;
}

Node converted_list(const toml::array& array, const Source& source) {
  Node node = list_node();
  for (const toml::node& value : array) node.children.push_back(converted(value, source));
  return node;
}

Node converted(const toml::node& value, const Source& source) {
  Node node;
  node.kind = Node::Kind::date;
  if (const auto* date = value.as_date()) node.text = iso_text(date->get());
  if (const auto* table = value.as_table()) node = converted_table(*table, source);
  if (const auto* array = value.as_array()) node = converted_list(*array, source);
  if (const auto* text = value.as_string()) node = text_node(text->get());
  if (const auto* integer = value.as_integer()) node = integer_node(integer->get());
  if (const auto* real = value.as_floating_point()) node = real_node(real->get());
  if (const auto* flag = value.as_boolean()) node = flag_node(flag->get());
  node.place = place_of(value.source(), source);
  return node;
}

/// "Error while parsing string: encountered end-of-file" in our words.
std::string plain(std::string_view description) {
  constexpr std::string_view opening = "Error while parsing ";
  const std::size_t colon = description.find(": ");
  if (!description.starts_with(opening) || colon == std::string_view::npos) {
    return "not valid TOML: " + std::string(description);
  }
  const std::string_view what = description.substr(opening.size(), colon - opening.size());
  return "not valid TOML (" + std::string(what) + ")" + std::string(description.substr(colon));
}

}  // namespace

std::optional<Node> read_toml(const std::string& source, const std::string& text, Diagnostics& diagnostics) {
  if (const auto deep = too_deep(text)) {
    diagnostics.add({.source = source, .line = deep->line, .column = deep->column, .message = "nested too deeply"});
    return std::nullopt;
  }
  try {
    const toml::table table = toml::parse(text);
    return converted(table, std::make_shared<const std::string>(source));
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    diagnostics.add({.source = source,
                     .line = static_cast<int>(at.line),
                     .column = static_cast<int>(at.column),
                     .message = plain(error.description()),
                     .hint = text.starts_with('{') ? "elections in JSON are for 'hemicycle allocate'" : ""});
    return std::nullopt;
  }
}

Node read_toml_value(const std::string& text, const Place& start) {
  Diagnostics ignored;
  std::optional<Node> document = read_toml(*start.source, "v=" + text, ignored);
  const bool is_value = document && document->children.size() == 1 && document->children.front().key == "v" &&
                        text.find('\n') == std::string::npos;
  Node node = is_value ? std::move(document->children.front()) : text_node(text);
  const auto shift = [&](Node& part, const auto& self) -> void {
    part.place = {start.source, start.line, start.column + part.place.column - 3, part.place.width};
    part.key_place = {start.source, start.line, start.column + part.key_place.column - 3, part.key_place.width};
    for (Node& child : part.children) self(child, self);
  };
  if (!is_value) node.place = {start.source, 1, 3, std::max(1, character_count(text))};
  shift(node, shift);
  node.key.clear();
  return node;
}

}  // namespace hemicycle
