#pragma once

#include <optional>
#include <string>

#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/node.hpp"

namespace hemicycle {

/// Reads a TOML document. A syntax error becomes one message about `source`, and nothing is returned.
[[nodiscard]] std::optional<Node> read_toml(const std::string& source, const std::string& text,
                                            Diagnostics& diagnostics);

/// Reads one TOML value, such as the VALUE of --set. Text that is no TOML value is taken as a string. Places count
/// from `start`, where the value begins.
[[nodiscard]] Node read_toml_value(const std::string& text, const Place& start);

}  // namespace hemicycle
