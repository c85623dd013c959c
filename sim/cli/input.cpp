#include "sim/cli/input.hpp"

#include <cstdio>
#include <utility>

#include <fmt/format.h>

#include "sim/scenario/given_votes.hpp"

namespace hemicycle {

Overlay overlay_of(const Options& options) {
  Overlay overlay;
  overlay.set = options.set;
  overlay.vary = options.vary;
  overlay.draws = options.draws;
  overlay.seed = options.seed;
  return overlay;
}

void print_diagnostics(const Diagnostics& diagnostics, const Options& options) {
  fmt::print(stderr, "{}", diagnostics.text(options.verbose));
  const int errors = diagnostics.error_count();
  if (errors > 0) fmt::print(stderr, "{} error{}; nothing was run\n", errors, errors == 1 ? "" : "s");
}

ExitStatus status_of(const Diagnostics& diagnostics) {
  if (!diagnostics.has_errors()) return ExitStatus::done;
  return diagnostics.is_only_unreadable() ? ExitStatus::environment : ExitStatus::usage;
}

std::optional<Election> read_given_election(const std::string& file, const Options& options, Diagnostics& diagnostics) {
  if (file.ends_with(".json")) return read_election(file, diagnostics);
  const std::optional<Study> study = read_scenario(file, overlay_of(options), diagnostics);
  if (!study) return std::nullopt;
  std::optional<Election> election = election_of(study->points.front().scenario);
  if (!election) {
    diagnostics.add({.source = file,
                     .message = "the parties have no votes to allocate seats by",
                     .hint = "give every party its votes, or simulate with 'run'"});
  }
  return election;
}

std::optional<Election> read_only_election(const Options& options, Diagnostics& diagnostics) {
  std::optional<Election> election = read_given_election(only_file(options), options, diagnostics);
  print_diagnostics(diagnostics, options);
  return diagnostics.has_errors() ? std::nullopt : std::move(election);
}

const std::string& only_file(const Options& options) {
  if (options.files.size() > 1) {
    throw UsageError(fmt::format("takes one file, got '{}' and '{}'", options.files[0], options.files[1]));
  }
  return options.files.front();
}

}  // namespace hemicycle
