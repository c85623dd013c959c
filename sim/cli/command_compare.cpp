#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "sim/cli/commands.hpp"
#include "sim/cli/input.hpp"
#include "sim/cli/simulate.hpp"

namespace hemicycle {

namespace {

namespace fs = std::filesystem;

/// One side of a comparison as the user named it.
struct Side {
  fs::path file;
  std::optional<std::size_t> point;  ///< of [vary] and --vary
};

/// "kz.toml", "kz.toml@2" (a point of its [vary]) or the folder of a run, which holds its resolved scenario.
Side parse_side(const std::string& word) {
  Side side{word, std::nullopt};
  const auto at = word.rfind('@');
  std::size_t point = 0;
  if (at != std::string::npos && !fs::exists(word)) {
    const char* const end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data() + at + 1, end, point);
    if (error != std::errc() || stop != end) {
      throw UsageError(fmt::format("a point is a whole number behind '@', got '{}'", word));
    }
    side = {word.substr(0, at), point};
  }
  if (fs::is_directory(side.file)) side.file /= "scenario.toml";
  return side;
}

std::optional<Study> read_side(const Side& side, const Options& options, Diagnostics& diagnostics) {
  Overlay overlay = overlay_of(options);
  overlay.use_vary_table = side.point.has_value();
  if (!side.point) overlay.vary.clear();
  std::optional<Study> study = read_scenario(side.file, overlay, diagnostics);
  if (!study) return std::nullopt;
  const std::size_t point = side.point.value_or(0);
  if (point >= study->points.size()) {
    throw UsageError(
        fmt::format("{} has the points 0 to {}, got {}", side.file.string(), study->points.size() - 1, point));
  }
  study->points = {std::move(study->points[point])};
  return study;
}

std::vector<std::string> party_ids(const Scenario& scenario) {
  std::vector<std::string> ids;
  for (const Party& party : scenario.electorate.parties) ids.push_back(party.id);
  return ids;
}

void expect_comparable(const Scenario& a, const Scenario& b) {
  if (party_ids(a) != party_ids(b)) {
    throw UsageError(fmt::format("the two have other parties, or in another order: {} and {}",
                                 fmt::join(party_ids(a), ", "), fmt::join(party_ids(b), ", ")));
  }
  if (a.seed != b.seed) {
    throw UsageError(fmt::format("a paired difference needs one seed, got {} and {}: name it with -s", a.seed, b.seed));
  }
  if (a.draws != b.draws) {
    throw UsageError(
        fmt::format("a paired difference needs as many draws on both sides, got {} and {}: name them with "
                    "-n",
                    a.draws, b.draws));
  }
}

/// Keeps the events that both have, in the order of `events`.
void keep_common(std::vector<Event>& events, const std::vector<Event>& others) {
  std::erase_if(events,
                [&](const Event& event) { return std::ranges::find(others, event.id, &Event::id) == others.end(); });
}

void align_events(std::vector<Event>& a, std::vector<Event>& b) {
  keep_common(a, b);
  keep_common(b, a);
  std::ranges::sort(b, {}, [&](const Event& event) { return std::ranges::find(a, event.id, &Event::id) - a.begin(); });
}

/// The folder of a comparison holds both scenarios: the second one under compared/.
Study pair_of(Study a, Study b) {
  Scenario& first = a.points.front().scenario;
  Scenario& second = b.points.front().scenario;
  expect_comparable(first, second);
  align_events(first.events, second.events);
  a.points.push_back(std::move(b.points.front()));
  a.resolved_data.emplace_back("compared/scenario.toml", std::move(b.resolved));
  for (auto& [name, text] : b.resolved_data) a.resolved_data.emplace_back("compared/" + name, std::move(text));
  return a;
}

std::string label(const Side& side) {
  const bool is_run = side.file.filename() == "scenario.toml";
  const fs::path name = is_run ? side.file.parent_path().filename() : side.file.stem();
  return side.point ? fmt::format("{}@{}", name.string(), *side.point) : name.string();
}

std::string compare_text(const Study& study, const Results& results, const TerminalStyle& style) {
  return terminal_comparison(study, results, 1, style);
}

bool are_equal(const PointCounts& a, const PointCounts& b) { return a.honest == b.honest && a.reported == b.reported; }

}  // namespace

ExitStatus compare_command(const Options& options) {
  if (options.files.size() != 2) throw UsageError("takes two scenarios, runs, or points FILE@POINT");
  const Side left = parse_side(options.files[0]);
  const Side right = parse_side(options.files[1]);
  Diagnostics diagnostics;
  std::optional<Study> a = read_side(left, options, diagnostics);
  std::optional<Study> b = read_side(right, options, diagnostics);
  print_diagnostics(diagnostics, options);
  if (!a || !b) return status_of(diagnostics);

  const Study study = pair_of(std::move(*a), std::move(*b));
  const fs::path folder = fs::path("out") / (label(left) + "-vs-" + label(right));
  const Simulation simulation = simulate(study, options, folder.string(), compare_text);
  if (simulation.status != ExitStatus::done) return simulation.status;
  const std::vector<PointCounts>& points = simulation.results.points;
  return options.expect_equal && !are_equal(points[0], points[1]) ? ExitStatus::differs : ExitStatus::done;
}

}  // namespace hemicycle
