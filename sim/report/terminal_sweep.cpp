#include "sim/report/terminal_sweep.hpp"

#include <algorithm>
#include <vector>

#include "sim/report/headline.hpp"
#include "sim/report/number.hpp"
#include "sim/report/terminal_cells.hpp"
#include "sim/report/words.hpp"

namespace hemicycle {
namespace {

/// Points that a table shows; the files hold all.
constexpr std::size_t kMostPoints = 40;

struct Sweep {
  const Study& study;
  const Results& results;
  const TerminalStyle& style;
  std::size_t points;                ///< shown
  std::vector<std::size_t> parties;  ///< with a seat at some point
  std::vector<std::size_t> events;   ///< custom ones, and those that are sometimes so and sometimes not

  [[nodiscard]] const Scenario& scenario(std::size_t point) const { return study.points[point].scenario; }
  [[nodiscard]] const TallyCounts& tally(std::size_t point) const { return *last_tally(results.points[point]).counts; }
  [[nodiscard]] bool is_certain(std::size_t point) const {
    return hemicycle::is_certain(scenario(point), results.points[point]);
  }
  [[nodiscard]] bool is_all_certain() const {
    for (std::size_t point = 0; point < study.points.size(); ++point) {
      if (!is_certain(point)) return false;
    }
    return true;
  }
};

template <typename Holds>
std::vector<std::size_t> chosen(std::size_t count, const Holds& holds) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < count; ++i) {
    if (holds(i)) result.push_back(i);
  }
  return result;
}

bool ever_has_a_seat(const Results& results, std::size_t party) {
  return std::ranges::any_of(results.points, [&](const PointCounts& point) {
    return count_at_least(last_tally(point).counts->parties[party].seats, 1) > 0;
  });
}

/// Custom events always; the others where not all points agree in all elections.
bool is_shown(const Study& study, const Results& results, std::size_t event) {
  if (study.points.front().scenario.events[event].kind == EventKind::custom) return true;
  const auto count = [&](const PointCounts& point) { return last_tally(point).counts->events[event]; };
  const auto [least, most] = std::ranges::minmax(results.points, {}, count);
  return count(least) < results.draws && count(most) > 0;
}

Sweep overview(const Study& study, const Results& results, const TerminalStyle& style) {
  const Scenario& scenario = study.points.front().scenario;
  return {study,
          results,
          style,
          std::min(study.points.size(), kMostPoints),
          chosen(scenario.electorate.parties.size(), [&](std::size_t p) { return ever_has_a_seat(results, p); }),
          chosen(scenario.events.size(), [&](std::size_t e) { return is_shown(study, results, e); })};
}

/// A table whose rows are points, with the varied keys in front of the given columns.
TextTable point_table(const Sweep& sweep, std::vector<TextColumn> columns) {
  std::vector<TextColumn> all = {{"point"}};
  for (const Variation& variation : sweep.study.points.front().varied) all.push_back({variation.first});
  const int keys = static_cast<int>(all.size());
  std::ranges::move(columns, std::back_inserter(all));
  return TextTable(std::move(all), keys);
}

std::vector<std::string> point_cells(const Sweep& sweep, std::size_t point) {
  std::vector<std::string> cells = {std::to_string(point)};
  for (const Variation& variation : sweep.study.points[point].varied) cells.push_back(plain_value(variation.second));
  return cells;
}

std::vector<TextColumn> party_columns(const Sweep& sweep) {
  std::vector<TextColumn> columns;
  for (const std::size_t p : sweep.parties) columns.push_back({label(sweep.scenario(0).electorate.parties[p])});
  return columns;
}

std::vector<TextColumn> event_columns(const Sweep& sweep) {
  std::vector<TextColumn> columns;
  for (const std::size_t e : sweep.events)
    columns.push_back({event_label(sweep.scenario(0).events[e], sweep.scenario(0))});
  return columns;
}

/// One row a point from `first` on; `cell(point, i)` is the text for item i.
template <typename Cell>
TextTable filled(const Sweep& sweep, const std::vector<TextColumn>& columns, const std::vector<std::size_t>& items,
                 std::size_t first, const Cell& cell) {
  TextTable table = point_table(sweep, columns);
  for (std::size_t point = first; point < sweep.points && !items.empty(); ++point) {
    std::vector<std::string> cells = point_cells(sweep, point);
    for (const std::size_t item : items) cells.push_back(cell(point, item));
    table.add_row(std::move(cells));
  }
  return table;
}

std::string title(const Sweep& sweep) {
  const Scenario& scenario = sweep.scenario(0);
  std::string keys;
  for (const Variation& variation : sweep.study.points.front().varied) {
    keys += (keys.empty() ? "" : ", ") + variation.first;
  }
  const bool fraud = std::ranges::any_of(sweep.results.points,
                                         [](const PointCounts& point) { return !point.reported.parties.empty(); });
  std::string facts = "Sweep of " + keys + ": " + grouped(sweep.study.points.size()) + " points on the same " +
                      simulated_elections(sweep.results.draws) + ", seed " + std::to_string(scenario.seed);
  if (fraud) facts += "; the reported result, after the fraud";
  std::string text = bold(scenario.name, sweep.style) + "\n" + wrapped(facts, sweep.style);
  if (sweep.is_all_certain()) {
    text += "\n" + wrapped("No chance in this scenario: the results are certain under its assumptions.", sweep.style);
  }
  return text;
}

std::string seats_section(const Sweep& sweep) {
  const auto cell = [&](std::size_t point, std::size_t p) {
    return mean_and_mode_cell(summarize(sweep.tally(point).parties[p].seats));
  };
  return section("Seats: mean, and the most likely number", filled(sweep, party_columns(sweep), sweep.parties, 0, cell),
                 sweep.style);
}

std::string entry_section(const Sweep& sweep) {
  const auto cell = [&](std::size_t point, std::size_t p) {
    return chance_cell(sweep.tally(point).parties[p].admitted, sweep.results.draws, sweep.is_certain(point));
  };
  return section("Probability of entry", filled(sweep, party_columns(sweep), sweep.parties, 0, cell), sweep.style);
}

std::string event_section(const Sweep& sweep) {
  const auto cell = [&](std::size_t point, std::size_t e) {
    return chance_cell(sweep.tally(point).events[e], sweep.results.draws, sweep.is_certain(point));
  };
  return section("Probability of events", filled(sweep, event_columns(sweep), sweep.events, 0, cell), sweep.style);
}

std::string seat_difference_section(const Sweep& sweep) {
  const auto cell = [&](std::size_t point, std::size_t p) {
    const DifferenceCounts& difference = sweep.results.points[point].less_baseline;
    return signed_with_error(summarize(difference.parties[p], difference.offset).mean);
  };
  return section("Seats less those of point 0, election by election: mean",
                 filled(sweep, party_columns(sweep), sweep.parties, 1, cell), sweep.style);
}

std::string event_difference_section(const Sweep& sweep) {
  const auto cell = [&](std::size_t point, std::size_t e) {
    return event_difference_cell(sweep.results.points[point].less_baseline, e, sweep.results.draws,
                                 sweep.is_certain(point) && sweep.is_certain(0));
  };
  return section("Probability of events less that of point 0",
                 filled(sweep, event_columns(sweep), sweep.events, 1, cell), sweep.style);
}

}  // namespace

std::string terminal_sweep(const Study& study, const Results& results, const TerminalStyle& style) {
  const Sweep sweep = overview(study, results, style);
  std::string text = title(sweep) + seats_section(sweep) + entry_section(sweep) + event_section(sweep) +
                     seat_difference_section(sweep) + event_difference_section(sweep);
  const std::size_t hidden = study.points.size() - sweep.points;
  if (hidden > 0) text += "\n" + wrapped("… and " + grouped(hidden) + " more points: see parties.csv", style);
  return text + (sweep.is_all_certain() ? "" : error_note(style));
}

}  // namespace hemicycle
