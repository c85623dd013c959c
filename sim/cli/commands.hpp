#pragma once

#include <span>
#include <string_view>

#include "sim/cli/exit_status.hpp"
#include "sim/cli/options.hpp"

namespace hemicycle {

ExitStatus run_command(const Options& options);
ExitStatus sweep_command(const Options& options);
ExitStatus compare_command(const Options& options);
ExitStatus allocate_command(const Options& options);
ExitStatus explain_command(const Options& options);
ExitStatus margin_command(const Options& options);
ExitStatus validate_command(const Options& options);
ExitStatus forensics_command(const Options& options);
ExitStatus power_command(const Options& options);
ExitStatus backtest_command(const Options& options);

struct Command {
  std::string_view name;
  std::string_view arguments;
  std::string_view summary;
  Flags flags;
  ExitStatus (*execute)(const Options& options);
  std::string_view examples;  ///< one a line, each without the program's name
};

/// The commands in the order of the help.
[[nodiscard]] std::span<const Command> commands();

}  // namespace hemicycle
