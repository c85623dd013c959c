#include <optional>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/cli/terminal.hpp"
#include "sim/report/explain.hpp"

namespace hemicycle {

ExitStatus explain_command(const Options& options) {
  Diagnostics diagnostics;
  const std::optional<Election> election = read_only_election(options, diagnostics);
  if (!election) return status_of(diagnostics);
  print_document(explain(*election, allocate_election(*election), options.verbose), options);
  return ExitStatus::done;
}

}  // namespace hemicycle
