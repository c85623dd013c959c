#include <filesystem>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/cli/instructions.hpp"
#include "sim/cli/simulate.hpp"
#include "sim/cli/terminal.hpp"
#include "sim/engine/fraud_detection.hpp"
#include "sim/report/effect_sentence.hpp"
#include "sim/scenario/resolved.hpp"

namespace hemicycle {

namespace {

constexpr std::size_t kHashDigits = 6;  // of the scenario hash in the name of a folder

/// "out/kazakhstan_2021", with "-1f09ab" where --set made it another scenario, and "-sweep" for a sweep.
std::string default_folder(const Study& study, const Options& options, const std::string& suffix) {
  std::string name = study.points.front().scenario.stem;
  if (!options.set.empty()) name += "-" + scenario_hash(study).substr(0, kHashDigits);
  return (std::filesystem::path("out") / (name + suffix)).string();
}

/// How often the fraud would be seen, where tests can look for it.
void print_detection(const Scenario& scenario, const Options& options) {
  if (const auto detection = detect_fraud(scenario, thread_count(options), chosen_instructions())) {
    fmt::print("{}", wrapped(detection_sentence(*detection), terminal_style(options)));
  }
}

ExitStatus run_study(const Options& options, bool sweeps) {
  Overlay overlay = overlay_of(options);
  overlay.use_vary_table = sweeps;
  Diagnostics diagnostics;
  const std::optional<Study> study = read_scenario(only_file(options), overlay, diagnostics);
  print_diagnostics(diagnostics, options);
  if (!study) return status_of(diagnostics);
  if (sweeps && study->points.front().varied.empty()) {
    throw UsageError(
        "nothing varies: give the scenario a [vary] table, or name a key, such as "
        "--vary rule.threshold=0.03,0.05,0.07");
  }
  const Simulation simulation =
      simulate(*study, options, default_folder(*study, options, sweeps ? "-sweep" : ""), terminal_summary);
  const bool is_told = !sweeps && !options.json && !options.quiet && simulation.status == ExitStatus::done;
  if (is_told) print_detection(study->points.front().scenario, options);
  return simulation.status;
}

}  // namespace

ExitStatus run_command(const Options& options) { return run_study(options, false); }

ExitStatus sweep_command(const Options& options) { return run_study(options, true); }

}  // namespace hemicycle
