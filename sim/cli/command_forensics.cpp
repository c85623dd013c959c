#include <algorithm>
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

}  // namespace

ExitStatus forensics_command(const Options& options) {
  const std::string& name = only_file(options);
  Diagnostics diagnostics;
  std::optional<StationFile> file = read_station_file(name, {options.leader}, diagnostics);
  print_diagnostics(diagnostics, options);
  if (!file) return status_of(diagnostics);
  if (!options.quiet) print_notes(name, *file);

  const ForensicsReport report = report_on(name, std::move(*file), options);
  fmt::print("{}", options.json ? forensics_json(report.examination, report.klimek)
                                : forensics_text(report, terminal_style(options)));
  if (options.out) {
    write_forensics(*options.out, report);
    if (!options.quiet) fmt::print(stderr, "tables and pictures in {}\n", *options.out);
  }
  return ExitStatus::done;
}

}  // namespace hemicycle
