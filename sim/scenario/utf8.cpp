#include "sim/scenario/utf8.hpp"

#include <algorithm>

namespace hemicycle {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

int announced_length(unsigned first) {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

/// Overlong forms, surrogates and numbers above U+10FFFF show in the first two bytes.
bool is_forbidden(unsigned first, unsigned second) {
  return (first == 0xe0 && second < 0xa0) || (first == 0xed && second >= 0xa0) || (first == 0xf0 && second < 0x90) ||
         (first == 0xf4 && second >= 0x90);
}

}  // namespace

int utf8_length(std::string_view text, std::size_t at) {
  const unsigned first = byte_at(text, at);
  const int length = announced_length(first);
  if (at + static_cast<std::size_t>(length) > text.size()) return 0;
  for (int i = 1; i < length; ++i) {
    if ((byte_at(text, at + static_cast<std::size_t>(i)) & 0xc0) != 0x80) return 0;
  }
  return length > 1 && is_forbidden(first, byte_at(text, at + 1)) ? 0 : length;
}

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const int length = utf8_length(text, at);
    if (length == 0) return at;
    at += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

int character_count(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    at += static_cast<std::size_t>(std::max(1, utf8_length(text, at)));
  }
  return count;
}

}  // namespace hemicycle
