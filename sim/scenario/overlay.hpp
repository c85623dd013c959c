#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/reading.hpp"

namespace hemicycle {

/// A value for the key that a path such as "fraud.0.where.share_of_stations" leads to.
struct Assignment {
  std::string key;
  Place key_place;
  Node value;
};

/// A key and the values that a sweep gives it.
struct Variable {
  std::string key;
  Place key_place;
  std::vector<Node> values;
};

/// "KEY=VALUE" of --set. `option` stands before it in messages. Empty after an error.
[[nodiscard]] std::optional<Assignment> parse_assignment(const std::string& option, const std::string& text,
                                                         Diagnostics& diagnostics);

/// "KEY=a,b,c" or "KEY=from..to/step" of --vary. Empty after an error.
[[nodiscard]] std::optional<Variable> parse_variable(const std::string& text, Diagnostics& diagnostics);

/// The leaves of [vary] in the order of the file: a leaf is a list, and what leads to it is its key.
[[nodiscard]] std::vector<Variable> variables_of(const Node& vary, const Reading& reading);

/// Lays the value on the document. Rows of a list are named by number, from 0, or by their id. Tables on the way that
/// are not there are made; a path that leads through something else is an error.
void lay(const Assignment& assignment, Node& root, Reading& reading);

}  // namespace hemicycle
