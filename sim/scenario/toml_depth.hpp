#pragma once

#include <optional>
#include <string_view>

namespace hemicycle {

/// The deepest nesting that a scenario may have: of brackets, and of the parts of one dotted key.
inline constexpr int kMaxDepth = 32;

/// A place in a text, both counted from 1; the column in bytes.
struct TextPosition {
  int line = 1;
  int column = 1;
};

/// Where a TOML text first nests deeper than kMaxDepth. Parsers work by recursion, so this is asked before parsing.
[[nodiscard]] std::optional<TextPosition> too_deep(std::string_view text);

}  // namespace hemicycle
