#include "sim/cli/progress_line.hpp"

#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace hemicycle {

namespace {

constexpr auto kTerminalPause = std::chrono::milliseconds(100);
constexpr auto kFilePause = std::chrono::seconds(10);

}  // namespace

ProgressLine::ProgressLine(When when, bool quiet, Count draws)
    : draws_(draws),
      is_terminal_(isatty(STDERR_FILENO) == 1),
      is_on_(!quiet && (when == When::always || (when == When::automatic && is_terminal_))) {}

void ProgressLine::show(Count done) {
  if (!is_on_) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < (is_terminal_ ? Clock::duration(kTerminalPause) : Clock::duration(kFilePause))) return;
  last_ = now;
  is_shown_ = true;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double part = static_cast<double>(done) / static_cast<double>(draws_);
  const double left = part > 0.0 ? seconds / part - seconds : 0.0;
  fmt::print(stderr, "{}{:3.0f} %  {} of {} elections, {:.0f} s left{}", is_terminal_ ? "\r" : "", 100.0 * part, done,
             draws_, left, is_terminal_ ? "\033[K" : "\n");
  std::fflush(stderr);
}

void ProgressLine::clear() {
  if (is_shown_ && is_terminal_) fmt::print(stderr, "\r\033[K");
}

}  // namespace hemicycle
