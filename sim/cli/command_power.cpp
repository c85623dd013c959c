#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/cli/instructions.hpp"
#include "sim/cli/simulate.hpp"
#include "sim/cli/terminal.hpp"
#include "sim/engine/fraud_detection.hpp"
#include "sim/engine/run.hpp"
#include "sim/report/power_report.hpp"
#include "sim/report/words.hpp"
#include "sim/scenario/nearest_name.hpp"
#include "sim/stats/summary.hpp"

namespace hemicycle {

namespace {

constexpr std::uint64_t kDraws = 200;  // enough for a power within 0.07
constexpr const char* kDoses = "fraud.0.where.share_of_stations=0.01,0.02,0.05,0.1,0.2,0.4";

/// The scenario under each dose.
std::optional<Study> read_doses(const Options& options, Diagnostics& diagnostics) {
  Overlay overlay = overlay_of(options);
  if (overlay.vary.empty()) overlay.vary = {kDoses};
  if (overlay.vary.size() > 1) throw UsageError("--vary is the one dose that grows, got several keys");
  overlay.draws = options.draws.value_or(kDraws);
  return read_scenario(only_file(options), overlay, diagnostics);
}

int leader_of(const Scenario& scenario, const std::string& wanted) {
  if (wanted.empty()) return suspected_party(scenario);
  std::vector<std::string> ids;
  for (const Party& party : scenario.electorate.parties) ids.push_back(party.id);
  const auto found = std::ranges::find(ids, wanted);
  if (found != ids.end()) return static_cast<int>(found - ids.begin());
  const std::optional<std::string> near = nearest_name(wanted, ids);
  throw UsageError(
      fmt::format("--leader takes a party, got '{}'{}", wanted, near ? ", did you mean '" + *near + "'?" : ""));
}

double dose_of(const Point& point) {
  const std::string text = plain_value(point.varied.front().second);
  double dose = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), dose);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw UsageError(fmt::format("a dose is a number, got '{}' for {}", text, point.varied.front().first));
  }
  return dose;
}

PowerReport report_on(const Study& study, int leader, const RunOptions& how) {
  const Scenario& first = study.points.front().scenario;
  BatteryRun run{.draws = first.draws, .leader = leader, .threads = how.threads, .instructions = how.instructions};
  const Detector detector = detector_of(first, run);

  const Progress elections = hemicycle::run(study, how);
  PowerReport report;
  report.scenario = first.name;
  report.key = study.points.front().varied.front().first;
  report.leader = label(first.electorate.parties[static_cast<std::size_t>(leader)]);
  report.draws = first.draws;
  report.stations = units_of(first.electorate).size();
  for (std::size_t p = 0; p < study.points.size(); ++p) {
    const PointCounts& counts = elections.results.points[p];
    const DifferenceCounts& moved = counts.reported_less_honest;
    const EffectCounts& effect = counts.fraud.back();
    report.points.push_back({dose_of(study.points[p]), detect(detector, draw_batteries(study.points[p].scenario, run)),
                             summarize(moved.parties[static_cast<std::size_t>(leader)], moved.offset).mean,
                             summarize(effect.moved_sum, effect.moved_square_sum, report.draws).mean,
                             summarize(effect.touched_sum, effect.touched_square_sum, report.draws).mean});
  }
  std::ranges::stable_sort(report.points, {}, &PowerPoint::dose);
  return report;
}

}  // namespace

ExitStatus power_command(const Options& options) {
  Diagnostics diagnostics;
  const std::optional<Study> study = read_doses(options, diagnostics);
  print_diagnostics(diagnostics, options);
  if (!study) return status_of(diagnostics);
  for (const Point& point : study->points) {
    static_cast<void>(dose_of(point));
    if (const std::string reason = undetectable_because(point.scenario); !reason.empty()) {
      fmt::print(stderr, "{}: error: {}\n", only_file(options), reason);
      return ExitStatus::usage;
    }
  }
  const int leader = leader_of(study->points.front().scenario, options.leader);
  const PowerReport report = report_on(*study, leader, {thread_count(options), chosen_instructions(), {}, {}});
  fmt::print("{}", options.json ? power_json(report) : power_text(report, terminal_style(options)));
  if (options.out) write_power(*options.out, report);
  return ExitStatus::done;
}

}  // namespace hemicycle
