#include "sim/scenario/toml_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace hemicycle {
namespace {

bool is_bare(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::string escaped(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\t':
      return "\\t";
    case '\r':
      return "\\r";
    default:
      break;
  }
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x20 && byte != 0x7f) return {c};
  return std::string("\\u00") + digits[byte >> 4] + digits[byte & 15];
}

bool is_rows(const Node& node) {
  return node.kind == Node::Kind::list && !node.children.empty() &&
         std::ranges::all_of(node.children, [](const Node& row) { return row.kind == Node::Kind::table; });
}

std::string inline_table(const Node& table) {
  std::string text;
  for (const Node& child : table.children) {
    text += text.empty() ? "{ " : ", ";
    text += toml_key(child.key) + " = " + toml_value(child);
  }
  return text.empty() ? "{}" : text + " }";
}

std::string inline_list(const Node& list) {
  std::string text = "[";
  for (const Node& child : list.children) text += (text.size() > 1 ? ", " : "") + toml_value(child);
  return text + "]";
}

std::string line(const Node& node) {
  std::string text = toml_key(node.key) + " = ";
  if (!is_rows(node)) return text + toml_value(node) + "\n";
  text += "[\n";
  for (const Node& row : node.children) text += "  " + toml_value(row) + ",\n";
  return text + "]\n";
}

std::string lines(const Node& table) {
  std::string text;
  for (const Node& child : table.children) text += line(child);
  return text;
}

}  // namespace

std::string toml_number(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  std::string text(buffer.data(), end);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::string toml_string(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) quoted += escaped(c);
  return quoted + "\"";
}

std::string toml_key(std::string_view key) { return is_bare(key) ? std::string(key) : toml_string(key); }

std::string toml_path(std::string_view path) {
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) return toml_key(path);
  return toml_key(path.substr(0, dot)) + "." + toml_path(path.substr(dot + 1));
}

std::string toml_value(const Node& node) {
  switch (node.kind) {
    case Node::Kind::table:
      return inline_table(node);
    case Node::Kind::list:
      return inline_list(node);
    case Node::Kind::integer:
      return std::to_string(node.integer);
    case Node::Kind::real:
      return toml_number(node.real);
    case Node::Kind::flag:
      return node.flag ? "true" : "false";
    case Node::Kind::text:
    case Node::Kind::date:
      break;
  }
  return toml_string(node.text);
}

std::string toml_document(const Node& root, const std::vector<std::string_view>& blocks) {
  std::string values;
  std::string sections;
  for (const Node& child : root.children) {
    if (child.kind == Node::Kind::table) {
      sections += "\n[" + toml_key(child.key) + "]\n" + lines(child);
    } else if (is_rows(child) && std::ranges::find(blocks, child.key) != blocks.end()) {
      for (const Node& block : child.children) sections += "\n[[" + toml_key(child.key) + "]]\n" + lines(block);
    } else {
      values += line(child);
    }
  }
  return values + sections;
}

}  // namespace hemicycle
