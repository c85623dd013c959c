#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hemicycle {

/// Fewest characters inserted, removed, replaced, or swapped with a neighbour, that turn one word into the other.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b);

/// The name that a mistyped word most likely means: within two edits, and not more than half of its letters changed.
/// The first listed of equally near ones.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view word, std::span<const std::string> names);

/// "a, b and c".
[[nodiscard]] std::string listed(std::span<const std::string> names, std::string_view last = "and");

}  // namespace hemicycle
