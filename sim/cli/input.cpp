#include "sim/cli/input.hpp"

#include <cstdio>
#include <utility>

#include <fmt/format.h>

#include "sim/scenario/given_votes.hpp"
#include "sim/scenario/values.hpp"
#include "sim/scenario/zero_quota.hpp"

namespace hemicycle {

namespace {

/// Why the votes that a scenario gives cannot be counted by its law; empty: they can.
std::string what_is_wrong(const Election& election) {
  const Contest& contest = election.contest;
  const Threshold& threshold = contest.tier.threshold;
  const bool is_of_registered = threshold.base == ThresholdBase::registered && !threshold.base_total;
  if (is_of_registered && contest.tally.registered < contest.tally.cast) {
    return "the electorate registers " + grouped(contest.tally.registered) + ", less than the " +
           grouped(contest.tally.cast) + " ballots cast by the votes of the parties";
  }
  return why_quota_is_zero(election).value_or("");
}

}  // namespace

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
  } else if (const std::string why = what_is_wrong(*election); !why.empty()) {
    diagnostics.add(
        {.source = file, .message = why, .hint = "give the votes of this electorate, or simulate with 'run'"});
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
