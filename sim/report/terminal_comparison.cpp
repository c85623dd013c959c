#include "models/base/contracts.hpp"

#include "sim/report/headline.hpp"
#include "sim/report/number.hpp"
#include "sim/report/terminal.hpp"
#include "sim/report/terminal_cells.hpp"
#include "sim/report/words.hpp"

namespace hemicycle {
namespace {

/// Point 0 (A) and another (B).
struct Comparison {
  const Point& a;
  const Point& b;
  const PointCounts& a_counts;
  const PointCounts& b_counts;
  Count draws;
  const TerminalStyle& style;

  [[nodiscard]] const TallyCounts& a_tally() const { return *last_tally(a_counts).counts; }
  [[nodiscard]] const TallyCounts& b_tally() const { return *last_tally(b_counts).counts; }
  [[nodiscard]] const DifferenceCounts& difference() const { return b_counts.less_baseline; }
  [[nodiscard]] const std::vector<Party>& parties() const { return a.scenario.electorate.parties; }
  [[nodiscard]] bool is_a_certain() const { return is_certain(a.scenario, a_counts); }
  [[nodiscard]] bool is_b_certain() const { return is_certain(b.scenario, b_counts); }
};

std::string description(const Point& point) {
  const std::string varied = varied_text(point);
  return point.scenario.name + (varied.empty() ? "" : ": " + varied);
}

std::string title(const Comparison& both) {
  return bold("A", both.style) + "  " + description(both.a) + "\n" + bold("B", both.style) + "  " +
         description(both.b) + "\n" +
         wrapped("The same " + simulated_elections(both.draws) + " under both, seed " +
                     std::to_string(both.a.scenario.seed),
                 both.style);
}

std::string seats_section(const Comparison& both) {
  TextTable table({{"party", Alignment::left}, {"A"}, {"B"}, {"B - A"}, {"90 % range"}});
  for (std::size_t p = 0; p < both.parties().size(); ++p) {
    const HistogramSummary difference = summarize(both.difference().parties[p], both.difference().offset);
    table.add_row({label(both.parties()[p]), mean_with_carried_digits(summarize(both.a_tally().parties[p].seats).mean),
                   mean_with_carried_digits(summarize(both.b_tally().parties[p].seats).mean),
                   signed_with_error(difference.mean), signed_interval_cell(difference)});
  }
  return section("Seats: mean, and the difference election by election", table, both.style);
}

std::string entry_section(const Comparison& both) {
  TextTable table({{"party", Alignment::left}, {"A"}, {"B"}});
  for (std::size_t p = 0; p < both.parties().size(); ++p) {
    table.add_row({label(both.parties()[p]),
                   chance_cell(both.a_tally().parties[p].admitted, both.draws, both.is_a_certain()),
                   chance_cell(both.b_tally().parties[p].admitted, both.draws, both.is_b_certain())});
  }
  return section("Probability of entry", table, both.style);
}

std::string event_section(const Comparison& both) {
  TextTable table({{"event", Alignment::left}, {"A"}, {"B"}, {"B - A"}});
  for (std::size_t e = 0; e < both.a.scenario.events.size(); ++e) {
    const Event& event = both.a.scenario.events[e];
    const Count a = both.a_tally().events[e];
    const Count b = both.b_tally().events[e];
    if (a == 0 && b == 0 && event.kind != EventKind::custom) continue;
    table.add_row(
        {event_label(event, both.a.scenario), chance_cell(a, both.draws, both.is_a_certain()),
         chance_cell(b, both.draws, both.is_b_certain()),
         event_difference_cell(both.difference(), e, both.draws, both.is_a_certain() && both.is_b_certain())});
  }
  return section("Probability of events", table, both.style);
}

}  // namespace

std::string terminal_comparison(const Study& study, const Results& results, std::size_t point,
                                const TerminalStyle& style) {
  EXPECTS(point >= 1 && point < study.points.size() && study.points.size() == results.points.size());
  const Comparison both = {study.points.front(),  study.points[point], results.points.front(),
                           results.points[point], results.draws,       style};
  const bool certain = both.is_a_certain() && both.is_b_certain();
  return title(both) + seats_section(both) + entry_section(both) + event_section(both) +
         (certain ? "" : error_note(style));
}

}  // namespace hemicycle
