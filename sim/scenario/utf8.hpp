#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hemicycle {

/// Bytes of the character that begins at `at`; 0 where the bytes there are not UTF-8.
[[nodiscard]] int utf8_length(std::string_view text, std::size_t at);

/// The first byte that does not belong to a UTF-8 character.
[[nodiscard]] std::optional<std::size_t> first_invalid_byte(std::string_view text);

/// Characters of a text; a byte that is not UTF-8 counts as one.
[[nodiscard]] int character_count(std::string_view text);

}  // namespace hemicycle
