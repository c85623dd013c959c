#include "sim/scenario/toml_depth.hpp"

namespace hemicycle {
namespace {

/// Walks over a TOML text, skipping strings and comments.
class DepthScanner {
 public:
  explicit DepthScanner(std::string_view text) : text_(text) {}

  std::optional<TextPosition> scan() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"' || c == '\'') {
        skip_string(c);
      } else if (c == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') advance();
      } else {
        count(c);
        if (brackets_ > kMaxDepth || dots_ > kMaxDepth) return position_;
        advance();
      }
    }
    return std::nullopt;
  }

 private:
  void count(char c) {
    if (c == '.') ++dots_;
    if (c == '=' || c == ',' || c == '\n' || c == '{' || c == '}' || c == '[' || c == ']') dots_ = 0;
    if (c == '[' || c == '{') ++brackets_;
    if ((c == ']' || c == '}') && brackets_ > 0) --brackets_;
  }

  void advance() {
    ++position_.column;
    if (text_[at_++] == '\n') position_ = {position_.line + 1, 1};
  }

  void advance(std::size_t bytes) {
    for (; bytes > 0 && at_ < text_.size(); --bytes) advance();
  }

  bool is_at(std::string_view what) const { return text_.substr(at_, what.size()) == what; }

  void skip_string(char quote) {
    const std::string_view triple = quote == '"' ? "\"\"\"" : "'''";
    const bool multi_line = is_at(triple);
    const std::string_view close = multi_line ? triple : triple.substr(0, 1);
    advance(close.size());
    while (at_ < text_.size() && !is_at(close) && (multi_line || text_[at_] != '\n')) {
      advance(quote == '"' && text_[at_] == '\\' ? 2 : 1);
    }
    if (at_ < text_.size() && is_at(close)) advance(close.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
  TextPosition position_;
  int brackets_ = 0;
  int dots_ = 0;
};

}  // namespace

std::optional<TextPosition> too_deep(std::string_view text) { return DepthScanner(text).scan(); }

}  // namespace hemicycle
