#include "sim/cli/terminal.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "sim/report/json.hpp"

namespace hemicycle {

namespace {

constexpr int kLeastWidth = 60;
constexpr int kMostWidth = 120;  // longer lines are hard to read

bool is_set(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool shows_colour(When when) {
  if (when != When::automatic) return when == When::always;
  const char* const terminal = std::getenv("TERM");
  const bool is_dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
  return isatty(STDOUT_FILENO) == 1 && !is_set("NO_COLOR") && !is_dumb;
}

}  // namespace

TerminalStyle terminal_style(const Options& options) {
  TerminalStyle style;
  style.colour = shows_colour(options.color);
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    style.width = std::clamp(static_cast<int>(size.ws_col), kLeastWidth, kMostWidth);
  }
  return style;
}

void print_document(const Document& document, const Options& options) {
  fmt::print("{}", options.json       ? document_json(document)
                   : options.markdown ? markdown(document)
                                      : terminal_text(document, terminal_style(options)));
}

}  // namespace hemicycle
