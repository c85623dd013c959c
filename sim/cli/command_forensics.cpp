#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/cli/instructions.hpp"
#include "sim/cli/terminal.hpp"
#include "sim/report/forensics_report.hpp"
#include "sim/report/words.hpp"
#include "sim/scenario/election_file.hpp"
#include "sim/scenario/given_votes.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "sim/scenario/station_file.hpp"

namespace hemicycle {

namespace {

/// As many repetitions as a budget of stations allows, between two bounds: small tables are compared more often.
int repetitions(std::size_t stations, std::size_t budget, int least, int most) {
  return std::clamp(static_cast<int>(budget / std::max<std::size_t>(stations, 1)), least, most);
}

void print_odd(const std::string& file, const OddRows& rows, const std::string& what) {
  if (rows.count == 0) return;
  fmt::print(stderr, "{}: note: {} {} {}, kept: line{} {}{}\n", file, rows.count,
             rows.count == 1 ? "row has" : "rows have", what, rows.lines.size() == 1 ? "" : "s",
             fmt::join(rows.lines, ", "), rows.count > static_cast<std::int64_t>(rows.lines.size()) ? ", …" : "");
}

void print_notes(const std::string& name, const StationFile& file) {
  for (const std::string& note : file.notes) fmt::print(stderr, "{}: note: {}\n", name, note);
  print_odd(name, file.ballots_above_issued, "more ballots than were issued");
  print_odd(name, file.valid_above_ballots, "more valid votes than ballots");
  print_odd(name, file.above_registered, "a turnout above 100 %");
  print_odd(name, file.options_unlike_valid, "options that do not add up to the valid votes");
}

ForensicsReport report_on(const std::string& source, StationFile file, const Options& options) {
  const InstructionSet instructions = chosen_instructions();
  ForensicsReport report{.source = source, .file = std::move(file)};
  const StationTable& table = report.file.table;
  report.examination = examine(table, instructions);
  report.klimek.is_shown = !options.no_klimek;
  if (report.klimek.is_shown) report.klimek.fit = examine_klimek(table, instructions);
  if (options.json && !options.out) return report;  // what follows is not in the object

  const std::uint64_t seed = options.seed.value_or(1);
  report.clean = compare_with_clean(table, repetitions(table.size(), 500'000, 5, 199), seed, instructions);
  report.regions = examine_regions(table, instructions);
  if (report.klimek.fit) {
    report.uncertainty =
        klimek_uncertainty(table, *report.klimek.fit, repetitions(table.size(), 600'000, 19, 99), seed, instructions);
  }
  return report;
}

/// The election that the options' votes make, of which the leader has lost so many; throws where the law needs more.
Election election_without(Scenario scenario, const StationFile& file, Votes lost) {
  const StationTotals sum = totals(file.table);
  for (std::size_t o = 0; o < file.options.size(); ++o) {
    const Votes taken = o == file.leading_option ? lost : 0;
    scenario.electorate.parties[o].votes = std::max<Votes>(0, file.option_votes[o] - taken);
  }
  scenario.electorate.given =
      GivenBallots{.valid = sum.valid - lost, .invalid = std::max<Votes>(0, sum.ballots - sum.valid)};
  scenario.electorate.regions.resize(1);
  scenario.electorate.regions.front().registered = sum.registered;
  std::optional<Election> election = scenario.rule.districts() > 1 ? std::nullopt : election_of(scenario);
  if (!election) throw UsageError("--rule takes a law of the national votes, and this one has districts");
  return std::move(*election);
}

CorrectedSeats corrected_seats(const Scenario& scenario, const ForensicsReport& report) {
  const auto seats = [&](double lost) {
    const Votes ballots = std::isnan(lost) ? 0 : static_cast<Votes>(lost + 0.5);
    return allocate_election(election_without(scenario, report.file, ballots)).seats;
  };
  CorrectedSeats corrected;
  for (const Party& party : scenario.electorate.parties) corrected.parties.push_back(label(party));
  corrected.reported = seats(0.0);
  corrected.without = seats(report.stuffing.fit->stuffed.value);
  corrected.without_low = seats(report.stuffing.fit->stuffed.low);
  corrected.without_high = seats(report.stuffing.fit->stuffed.high);
  return corrected;
}

/// The scenario of --rule, whose parties are the options of the file; nothing after an error.
std::optional<Scenario> read_rule(const Options& options, const StationFile& file, Diagnostics& diagnostics) {
  const std::optional<Study> study = read_scenario(options.rule, {}, diagnostics);
  if (!study) return std::nullopt;
  const Scenario& scenario = study->points.front().scenario;
  if (!file.leading_option) {
    throw UsageError(
        fmt::format("--rule needs the leader among the options: no column p01, p02, … of {} has the votes of "
                    "'{}' in every row",
                    options.files.front(), file.leader));
  }
  if (scenario.electorate.parties.size() == file.options.size()) {
    static_cast<void>(election_without(scenario, file, 0));
    return scenario;
  }
  throw UsageError(fmt::format("--rule needs a party for each option: {} has {} parties, {} has {} columns p01, p02, …",
                               options.rule, scenario.electorate.parties.size(), options.files.front(),
                               file.options.size()));
}

void check(const Options& options) {
  if (!options.fit.empty() && options.fit != "stuffing") {
    throw UsageError(fmt::format("--fit takes stuffing, got '{}'", options.fit));
  }
  if (!options.rule.empty() && options.fit.empty()) throw UsageError("--rule needs --fit stuffing");
}

}  // namespace

ExitStatus forensics_command(const Options& options) {
  check(options);
  const std::string& name = only_file(options);
  Diagnostics diagnostics;
  std::optional<StationFile> file = read_station_file(name, {options.leader, options.tally, options.draw}, diagnostics);
  std::optional<Scenario> rule;
  if (file && !options.rule.empty()) rule = read_rule(options, *file, diagnostics);
  print_diagnostics(diagnostics, options);
  if (diagnostics.has_errors()) return status_of(diagnostics);
  if (!options.quiet) print_notes(name, *file);

  ForensicsReport report = report_on(name, std::move(*file), options);
  if (!options.fit.empty()) report.stuffing.fit = fit_stuffing(report.file.table, chosen_instructions());
  if (rule) report.stuffing.seats = corrected_seats(*rule, report);
  fmt::print("{}", options.json ? forensics_json(report.examination, report.klimek, report.stuffing)
                                : forensics_text(report, terminal_style(options)));
  if (options.out) {
    write_forensics(*options.out, report);
    if (!options.quiet) fmt::print(stderr, "tables and pictures in {}\n", *options.out);
  }
  return ExitStatus::done;
}

}  // namespace hemicycle
