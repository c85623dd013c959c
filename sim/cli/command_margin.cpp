#include <cstdio>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/cli/instructions.hpp"
#include "sim/cli/simulate.hpp"
#include "sim/cli/terminal.hpp"
#include "sim/engine/margin_distribution.hpp"
#include "sim/report/margin_distribution_document.hpp"
#include "sim/report/margin_document.hpp"
#include "sim/scenario/margins.hpp"

namespace hemicycle {

namespace {

/// Margins of the votes in the file.
ExitStatus find_margins(const Options& options) {
  Diagnostics diagnostics;
  const std::optional<Election> election = read_only_election(options, diagnostics);
  if (!election) return status_of(diagnostics);
  const std::vector<Margin> margins = margins_of(*election);
  if (options.csv) {
    fmt::print("{}", margin_csv(*election, margins));
  } else {
    print_document(margin_document(*election, margins, threshold_ranges(*election)), options);
  }
  return ExitStatus::done;
}

/// Margins of the elections that a scenario simulates.
ExitStatus simulate_margins(const Options& options) {
  if (only_file(options).ends_with(".json"))
    throw UsageError("--draws needs a scenario: an election file has no chance");
  Diagnostics diagnostics;
  const std::optional<Study> study = read_scenario(only_file(options), overlay_of(options), diagnostics);
  print_diagnostics(diagnostics, options);
  if (!study) return status_of(diagnostics);
  const Scenario& scenario = study->points.front().scenario;
  const MarginStudy margins = draw_margins(scenario, {thread_count(options), chosen_instructions(), {}, {}});
  if (options.csv) {
    fmt::print("{}", margin_distribution_csv(scenario, margins));
  } else {
    print_document(margin_distribution_document(scenario, margins), options);
  }
  return ExitStatus::done;
}

}  // namespace

ExitStatus margin_command(const Options& options) {
  return options.draws ? simulate_margins(options) : find_margins(options);
}

}  // namespace hemicycle
