#pragma once

#include <optional>
#include <string>

#include "sim/scenario/reading.hpp"

namespace hemicycle {

/// "2023-03-19" as days since 1 January 1970; empty where the text is no date of the Gregorian calendar.
[[nodiscard]] std::optional<int> parse_date(const std::string& text);

/// Days since 1 January 1970 as "2023-03-19".
[[nodiscard]] std::string date_text(int day);

/// The date of a key, a TOML date or a text; another value is an error.
[[nodiscard]] std::optional<int> read_date(const Node& node, const Reading& reading);

}  // namespace hemicycle
