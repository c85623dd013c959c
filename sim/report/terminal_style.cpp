#include "sim/report/terminal_style.hpp"

#include <algorithm>
#include <charconv>

namespace hemicycle {
namespace {

std::string escaped(std::string_view text, std::string_view code, const TerminalStyle& style) {
  if (!style.colour || text.empty()) return std::string(text);
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

/// The next word of a paragraph with the spaces before it dropped; a percent sign belongs to the word before it.
std::string_view take_word(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  std::size_t end = std::min(rest.find(' '), rest.size());
  if (rest.substr(end).starts_with(" %")) end = std::min(rest.find(' ', end + 2), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  bool in_escape = false;
  for (const char c : text) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (c == '\x1b') in_escape = true;
    if (!in_escape && !continues) ++width;
    if (in_escape && c == 'm') in_escape = false;
  }
  return width;
}

std::string bold(std::string_view text, const TerminalStyle& style) { return escaped(text, "1", style); }

std::string dim(std::string_view text, const TerminalStyle& style) { return escaped(text, "2", style); }

std::string coloured(std::string_view text, std::string_view colour, const TerminalStyle& style) {
  unsigned rgb = 0;
  if (colour.size() != 7 || colour.front() != '#') return std::string(text);
  const auto read = std::from_chars(colour.data() + 1, colour.data() + 7, rgb, 16);
  if (read.ptr != colour.data() + 7) return std::string(text);
  const std::string code = "38;2;" + std::to_string(rgb >> 16U) + ";" + std::to_string((rgb >> 8U) & 0xFFU) + ";" +
                           std::to_string(rgb & 0xFFU);
  return escaped(text, code, style);
}

std::string wrapped(std::string_view paragraph, const TerminalStyle& style) {
  std::string result;
  std::string line;
  while (true) {
    const std::string_view word = take_word(paragraph);
    if (word.empty()) break;
    if (!line.empty() && display_width(line) + 1 + display_width(word) > style.width) {
      result += line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + std::string(word);
  }
  return result + line + "\n";
}

}  // namespace hemicycle
