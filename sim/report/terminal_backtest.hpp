#pragma once

#include <string>

#include "sim/report/terminal_style.hpp"
#include "sim/stats/backtest_scores.hpp"

namespace hemicycle {

/// The tables of a backtest; the last line is "coverage90=0.91 crps=0.684", of the first model.
[[nodiscard]] std::string terminal_backtest(const Backtest& backtest, const TerminalStyle& style);

}  // namespace hemicycle
