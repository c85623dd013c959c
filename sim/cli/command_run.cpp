#include <filesystem>
#include <optional>
#include <string>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/cli/instructions.hpp"
#include "sim/cli/simulate.hpp"
#include "sim/engine/fraud_detection.hpp"
#include "sim/report/terminal.hpp"
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

/// How often the fraud would be seen, where a finished run of one point has any at which tests can look.
std::optional<Detection> detection_of(const Study& study, const Results& results, const Options& options) {
  const Scenario& scenario = study.points.front().scenario;
  if (study.points.size() > 1 || results.draws < scenario.draws) return std::nullopt;
  return detect_fraud(scenario, thread_count(options), chosen_instructions());
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
  const Summary summary = [&](const Study& counted, const Results& results, const TerminalStyle& style) {
    return terminal_summary(counted, results, style, detection_of(counted, results, options));
  };
  return simulate(*study, options, default_folder(*study, options, sweeps ? "-sweep" : ""), summary).status;
}

}  // namespace

ExitStatus run_command(const Options& options) { return run_study(options, false); }

ExitStatus sweep_command(const Options& options) { return run_study(options, true); }

}  // namespace hemicycle
