#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hemicycle {

/// Where something stands in a text that the user wrote.
struct Place {
  std::shared_ptr<const std::string> source;  ///< name of the text, as in Diagnostic
  int line = 0;                               ///< from 1; 0: the whole text
  int column = 0;                             ///< from 1, in characters
  int width = 1;                              ///< characters
};

/// A value of a scenario document. Children keep the order in which the user wrote them.
struct Node {
  enum class Kind { table, list, text, integer, real, flag, date };

  Kind kind = Kind::table;
  std::string key;  ///< in its table; empty in a list
  Place place;      ///< of the value
  Place key_place;  ///< of the key
  std::string text;
  std::int64_t integer = 0;
  double real = 0.0;
  bool flag = false;
  std::vector<Node> children;  ///< of a table or list

  [[nodiscard]] bool is_number() const { return kind == Kind::integer || kind == Kind::real; }
  /// The value of an integer or real.
  [[nodiscard]] double number() const { return kind == Kind::integer ? static_cast<double>(integer) : real; }

  /// The child of a table under a key, or null.
  [[nodiscard]] const Node* find(std::string_view name) const;
  [[nodiscard]] Node* find(std::string_view name);
  /// Puts a child at the end of a table, or in place of the one with the same key.
  Node& put(std::string name, Node child);
  /// Removes the child of a table, if there is one.
  void remove(std::string_view name);
};

[[nodiscard]] Node table_node();
[[nodiscard]] Node list_node();
[[nodiscard]] Node text_node(std::string text);
[[nodiscard]] Node integer_node(std::int64_t value);
[[nodiscard]] Node real_node(double value);
[[nodiscard]] Node flag_node(bool value);

/// The value for a message: 7, "seven", true, a table, a list of 3, a date.
[[nodiscard]] std::string shown(const Node& node);

}  // namespace hemicycle
