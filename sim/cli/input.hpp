#pragma once

#include <optional>
#include <string>

#include "sim/cli/exit_status.hpp"
#include "sim/cli/options.hpp"
#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/election_file.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace hemicycle {

/// What the flags lay over a scenario file.
[[nodiscard]] Overlay overlay_of(const Options& options);

/// Prints errors (and, where asked for, notes) to stderr, and says that nothing was run.
void print_diagnostics(const Diagnostics& diagnostics, const Options& options);

/// The status for errors in the input: usage, or environment where nothing is wrong but an unreadable file.
[[nodiscard]] ExitStatus status_of(const Diagnostics& diagnostics);

/// The election in a file: an election file (JSON), or the votes that a scenario gives. Where there is none, the reason
/// is added to the diagnostics.
[[nodiscard]] std::optional<Election> read_given_election(const std::string& file, const Options& options,
                                                          Diagnostics& diagnostics);

/// The same of the one file that a command takes, with its errors printed; empty where there are any.
[[nodiscard]] std::optional<Election> read_only_election(const Options& options, Diagnostics& diagnostics);

/// The one file that a command takes. Throws UsageError where there are more.
[[nodiscard]] const std::string& only_file(const Options& options);

}  // namespace hemicycle
