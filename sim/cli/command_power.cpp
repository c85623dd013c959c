#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

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

/// The doses where none are named: a share of the stations, or so many of them where the scenario gives a number.
std::string default_doses(const Scenario& scenario) {
  if (!selection_of(scenario.fraud.front()).stations) {
    return "fraud.0.where.share_of_stations=0.01,0.02,0.05,0.1,0.2,0.4";
  }
  const auto stations = static_cast<Count>(units_of(scenario.electorate).size());
  std::set<Count> doses;
  for (const Count percent : {1, 2, 5, 10, 20, 40}) doses.insert(std::max<Count>(1, stations * percent / 100));
  return fmt::format("fraud.0.where.stations={}", fmt::join(doses, ","));
}

/// Says why there is nothing to see; whether there is.
bool is_detectable(const Scenario& scenario, const Options& options) {
  const std::string reason = undetectable_because(scenario);
  if (!reason.empty()) fmt::print(stderr, "{}: error: {}\n", only_file(options), reason);
  return reason.empty();
}

/// The doses of --vary: one key of the fraud, so that honest elections stay what they are.
void check_doses(const std::vector<std::string>& vary) {
  if (vary.size() > 1) throw UsageError("--vary is the one dose that grows, got several keys");
  const std::string_view key = std::string_view(vary.front()).substr(0, vary.front().find('='));
  if (key.starts_with("fraud.") || key.starts_with("observers.")) return;
  throw UsageError(fmt::format(
      "--vary takes a key of a [[fraud]] block or of [observers], got '{}': it changes honest elections too", key));
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
  Overlay overlay = overlay_of(options);
  overlay.draws = options.draws.value_or(kDraws);
  if (overlay.vary.empty()) {
    const std::optional<Study> plain = read_scenario(only_file(options), overlay, diagnostics);
    if (plain && !is_detectable(plain->points.front().scenario, options)) return ExitStatus::usage;
    if (plain) overlay.vary = {default_doses(plain->points.front().scenario)};
  }
  if (!overlay.vary.empty()) check_doses(overlay.vary);
  const std::optional<Study> study =
      diagnostics.has_errors() ? std::nullopt : read_scenario(only_file(options), overlay, diagnostics);
  print_diagnostics(diagnostics, options);
  if (!study) return status_of(diagnostics);
  for (const Point& point : study->points) {
    static_cast<void>(dose_of(point));
    if (!is_detectable(point.scenario, options)) return ExitStatus::usage;
  }
  const int leader = leader_of(study->points.front().scenario, options.leader);
  const PowerReport report = report_on(*study, leader, {thread_count(options), chosen_instructions(), {}, {}});
  fmt::print("{}", options.json ? power_json(report) : power_text(report, terminal_style(options)));
  if (options.out) write_power(*options.out, report);
  return ExitStatus::done;
}

}  // namespace hemicycle
