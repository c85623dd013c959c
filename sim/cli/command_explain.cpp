#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/cli/terminal.hpp"
#include "sim/report/document.hpp"
#include "sim/report/explain.hpp"
#include "sim/report/json.hpp"
#include "sim/report/margin_document.hpp"
#include "sim/scenario/margins.hpp"

namespace hemicycle {

namespace {

std::optional<Election> read_only_election(const Options& options, Diagnostics& diagnostics) {
  std::optional<Election> election = read_given_election(only_file(options), options, diagnostics);
  print_diagnostics(diagnostics, options);
  return diagnostics.has_errors() ? std::nullopt : std::move(election);
}

void print(const Document& document, const Options& options) {
  fmt::print("{}", options.json       ? document_json(document)
                   : options.markdown ? markdown(document)
                                      : terminal_text(document, terminal_style(options)));
}

}  // namespace

ExitStatus explain_command(const Options& options) {
  Diagnostics diagnostics;
  const std::optional<Election> election = read_only_election(options, diagnostics);
  if (!election) return status_of(diagnostics);
  print(explain(*election, allocate_election(*election), options.verbose), options);
  return ExitStatus::done;
}

ExitStatus margin_command(const Options& options) {
  Diagnostics diagnostics;
  const std::optional<Election> election = read_only_election(options, diagnostics);
  if (!election) return status_of(diagnostics);
  const std::vector<Margin> margins = margins_of(*election);
  if (options.csv) {
    fmt::print("{}", margin_csv(*election, margins));
  } else {
    print(margin_document(*election, margins, threshold_ranges(*election)), options);
  }
  return ExitStatus::done;
}

}  // namespace hemicycle
