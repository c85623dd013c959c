#pragma once

#include <chrono>

#include "sim/cli/options.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// A line on stderr that says how far a run is: rewritten in place on a terminal, a new line now and then elsewhere.
class ProgressLine {
 public:
  ProgressLine(When when, bool quiet, Count draws);

  void show(Count done);
  /// Takes the line away from a terminal.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  Count draws_;
  bool is_terminal_;
  bool is_on_;
  bool is_shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace hemicycle
