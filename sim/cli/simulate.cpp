#include "sim/cli/simulate.hpp"

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "sim/cli/instructions.hpp"
#include "sim/cli/options.hpp"
#include "sim/cli/output_folder.hpp"
#include "sim/cli/progress_line.hpp"
#include "sim/cli/provenance.hpp"
#include "sim/cli/save_stations.hpp"
#include "sim/cli/signals.hpp"
#include "sim/cli/terminal.hpp"
#include "sim/engine/run.hpp"
#include "sim/engine/turnout_by_hour.hpp"
#include "sim/report/json.hpp"
#include "sim/report/table_schema.hpp"
#include "sim/report/write_results.hpp"
#include "sim/scenario/resolved.hpp"

namespace hemicycle {

namespace {

void print_summary(const Study& study, const Results& results, const Options& options, const Summary& summary) {
  fmt::print("{}", options.json ? summary_json(study, results) : summary(study, results, terminal_style(options)));
}

Simulation stopped(const Study& study, Progress progress, const Options& options, const OutputFolder& folder,
                   const Summary& summary) {
  folder.save_checkpoint(progress);
  if (progress.results.draws > 0) print_summary(study, progress.results, options, summary);
  fmt::print(stderr, "stopped after {} of {} elections, kept in {}: run the same command again to go on\n",
             progress.results.draws, study.points.front().scenario.draws, folder.path().string());
  return {ExitStatus::stopped, std::move(progress.results)};
}

/// Turnout by the hour, point by point, where a point asks for it.
std::vector<TurnoutByHour> hours_of(const Study& study, InstructionSet instructions) {
  std::vector<TurnoutByHour> hours;
  if (!has_hours(study)) return hours;
  for (const Point& point : study.points) {
    hours.push_back(point.scenario.course.hours.empty() ? TurnoutByHour{}
                                                        : turnout_by_hour(point.scenario, instructions));
  }
  return hours;
}

/// Whether there are stations to save.
void check_stations(const Study& study, std::uint64_t elections) {
  const Scenario& scenario = study.points.front().scenario;
  if (study.points.size() > 1) {
    throw UsageError("--save-stations keeps the stations of one scenario: run the point that you mean with --set");
  }
  if (elections > scenario.draws) {
    throw UsageError(fmt::format("--save-stations: {} elections of {}", elections, scenario.draws));
  }
  if (scenario.level.is_merged && !scenario.level.is_forced) {
    throw UsageError("--save-stations: units that add up are simulated as one here; --level station keeps them apart");
  }
}

}  // namespace

int thread_count(const Options& options) {
  if (options.threads > 0) return options.threads;
  const auto processors = static_cast<int>(std::thread::hardware_concurrency());
  return processors > 0 ? processors : 1;
}

Simulation simulate(const Study& study, const Options& options, const std::string& default_folder,
                    const Summary& summary) {
  const Scenario& scenario = study.points.front().scenario;
  if (options.save_stations > 0) check_stations(study, options.save_stations);
  const RunIdentity identity{scenario_hash(study), scenario.seed, scenario.draws};
  OutputFolder folder(options.out.value_or(default_folder), identity, options.fresh);
  ProgressLine line(options.progress, options.quiet, scenario.draws);
  const RunOptions how{thread_count(options), chosen_instructions(), [&](Count done) { line.show(done); },
                       stop_was_asked};
  const Provenance provenance(options, how.threads, how.instructions, identity.scenario_hash);

  folder.prepare();
  watch_signals();
  Progress progress = run(study, how, folder.resume());
  line.clear();
  if (progress.results.draws < scenario.draws) return stopped(study, std::move(progress), options, folder, summary);

  write_results(folder.path(), study, progress.results, provenance.finished(), hours_of(study, how.instructions));
  if (options.save_stations > 0) {
    save_stations(folder.path(), scenario, options.save_stations, how.instructions);
  } else if (options.fresh) {
    remove_stations(folder.path());
  }
  folder.remove_checkpoint();
  print_summary(study, progress.results, options, summary);
  if (!options.quiet) fmt::print(stderr, "results in {}\n", folder.path().string());
  return {ExitStatus::done, std::move(progress.results)};
}

}  // namespace hemicycle
