#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/node.hpp"

namespace hemicycle {

/// The shortest decimal that reads back as the same double, always with a point or an exponent; inf and nan as TOML.
[[nodiscard]] std::string toml_number(double value);

/// The text as a basic string with quotes and escapes.
[[nodiscard]] std::string toml_string(std::string_view text);

/// A key, quoted where it must be.
[[nodiscard]] std::string toml_key(std::string_view key);

/// A path of keys with dots between them, each quoted where it must be.
[[nodiscard]] std::string toml_path(std::string_view path);

/// A value on one line: tables inline.
[[nodiscard]] std::string toml_value(const Node& node);

/// A document: plain values first, then a section for each table, a block for each table of the lists named in
/// `blocks`. Lists of tables stand one row a line. Reading the text and writing it again gives the same text.
[[nodiscard]] std::string toml_document(const Node& root, const std::vector<std::string_view>& blocks);

}  // namespace hemicycle
