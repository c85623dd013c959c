#pragma once

#include <string>
#include <string_view>

namespace hemicycle {

/// What a terminal can show.
struct TerminalStyle {
  bool colour = false;  ///< whether escape sequences are understood
  int width = 80;       ///< [characters]
};

/// Characters of a UTF-8 text, escape sequences of colour not counted.
[[nodiscard]] int display_width(std::string_view text);

[[nodiscard]] std::string bold(std::string_view text, const TerminalStyle& style);
[[nodiscard]] std::string dim(std::string_view text, const TerminalStyle& style);

/// In a colour "#rrggbb" where the terminal has colours; any other colour leaves the text as it is.
[[nodiscard]] std::string coloured(std::string_view text, std::string_view colour, const TerminalStyle& style);

/// Breaks a paragraph at spaces into lines no wider than the terminal, each ended by a line feed. A number keeps its
/// percent sign.
[[nodiscard]] std::string wrapped(std::string_view paragraph, const TerminalStyle& style);

}  // namespace hemicycle
