#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/cli/terminal.hpp"
#include "sim/engine/backtest.hpp"
#include "sim/report/json.hpp"
#include "sim/report/terminal_backtest.hpp"
#include "sim/scenario/past_election.hpp"

namespace hemicycle {

ExitStatus backtest_command(const Options& options) {
  constexpr std::uint64_t default_draws = 10'000;
  constexpr std::uint64_t most_draws = 1'000'000;  // they are kept to be sorted
  const std::uint64_t draws = options.draws.value_or(default_draws);
  if (draws > most_draws) throw UsageError("--draws of a backtest are at most 1000000, got " + std::to_string(draws));
  const std::string& folder = only_file(options);
  Diagnostics diagnostics;
  const auto elections = read_past_elections(folder, diagnostics);
  if (elections && elections->size() < 2) {
    diagnostics.add({.source = folder, .message = "to leave one election out takes two or more"});
  }
  print_diagnostics(diagnostics, options);
  if (diagnostics.has_errors()) return status_of(diagnostics);
  const Backtest result = backtest(*elections, draws, options.seed.value_or(1));
  fmt::print("{}", options.json ? backtest_json(result) : terminal_backtest(result, terminal_style(options)));
  return ExitStatus::done;
}

}  // namespace hemicycle
