#pragma once

#include <optional>
#include <string>

#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/node.hpp"

namespace hemicycle {

/// Reads a JSON document (RFC 8259) with the places of its values. Members keep their order; those that are null are
/// left out, as if they were not written. A syntax error, a member that is given twice and nesting deeper than a
/// scenario may have become messages about `source`, and nothing is returned.
[[nodiscard]] std::optional<Node> read_json(const std::string& source, const std::string& text,
                                            Diagnostics& diagnostics);

}  // namespace hemicycle
