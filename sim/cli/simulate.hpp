#pragma once

#include <functional>
#include <string>

#include "sim/cli/exit_status.hpp"
#include "sim/cli/options.hpp"
#include "sim/report/terminal.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// Text of finished (or half-finished) results for a person.
using Summary = std::function<std::string(const Study& study, const Results& results, const TerminalStyle& style)>;

/// How a simulation ended: with results, or stopped.
struct Simulation {
  ExitStatus status = ExitStatus::done;
  Results results;
};

/// Threads of --threads, or one for every processor.
[[nodiscard]] int thread_count(const Options& options);

/// Runs a study into a folder, or, where a signal stops it, into a checkpoint there; prints the summary of what was
/// counted on stdout and where it lies on stderr.
///
/// @param default_folder  where the flags name none
[[nodiscard]] Simulation simulate(const Study& study, const Options& options, const std::string& default_folder,
                                  const Summary& summary);

}  // namespace hemicycle
