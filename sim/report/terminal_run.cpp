#include "sim/report/terminal_run.hpp"

#include <algorithm>

#include "sim/report/effect_sentence.hpp"
#include "sim/report/headline.hpp"
#include "sim/report/histogram_line.hpp"
#include "sim/report/level_text.hpp"
#include "sim/report/majorities.hpp"
#include "sim/report/number.hpp"
#include "sim/report/poll_note.hpp"
#include "sim/report/terminal_cells.hpp"
#include "sim/report/terminal_districts.hpp"
#include "sim/report/words.hpp"
#include "sim/stats/summary.hpp"

namespace hemicycle {
namespace {

/// Histograms are drawn only where the terminal is at least so wide. [characters]
constexpr int kLeastWidthForHistograms = 60;
constexpr int kHistogramCells = 40;

/// What all parts of the text speak of.
struct Run {
  const Scenario& scenario;
  const PointCounts& counts;
  Count draws;
  bool certain;
  const TerminalStyle& style;

  [[nodiscard]] const std::vector<Party>& parties() const { return scenario.electorate.parties; }
  /// Whether there are two tallies to tell apart.
  [[nodiscard]] bool has_fraud() const { return !counts.reported.parties.empty(); }
};

std::string title(const Run& run) {
  const Seats house = run.scenario.rule.house();
  const Seats appointed = run.scenario.rule.appointed;
  std::string facts = simulated_elections(run.draws) + ", seed " + std::to_string(run.scenario.seed) + "; house of " +
                      grouped(static_cast<Count>(house)) + " seats";
  if (run.scenario.rule.grows()) {
    facts += ", on average " +
             grouped(static_cast<Count>(mean_house(run.scenario, *last_tally(run.counts).counts) + 0.5)) +
             " with overhang";
  }
  if (appointed > 0) facts += ", " + grouped(static_cast<Count>(appointed)) + " of them appointed";
  const std::string flows = flow_sentence(run.counts, run.draws);
  facts += level_text(run.scenario);
  std::string text = bold(run.scenario.name, run.style) + "\n" + wrapped(facts, run.style) + "\n";
  for (const std::string& sentence : poll_note(run.scenario)) text += wrapped(sentence, run.style);
  return text + wrapped(headline(run.scenario, run.counts, run.draws), run.style) +
         (flows.empty() ? "" : wrapped(flows, run.style));
}

std::vector<TextColumn> party_columns(const Run& run) {
  std::vector<TextColumn> columns = {{"party", Alignment::left}, {"votes"}};
  if (run.certain) {
    columns.insert(columns.end(), {{"enters"}, {"seats"}});
  } else {
    columns.insert(columns.end(), {{"P(entry)"}, {"seats"}, {"90 % range"}, {"median"}});
  }
  if (!run.scenario.official.empty()) columns.push_back({"official"});
  return columns;
}

TextTable party_table(const Run& run, const TallyCounts& tally) {
  TextTable table(party_columns(run));
  for (std::size_t p = 0; p < run.parties().size(); ++p) {
    const PartySummary party = summarize(tally.parties[p], run.draws);
    std::vector<std::string> cells = {label(run.parties()[p]), percent_share(party.share_mean, party.share_mcse),
                                      chance_cell(tally.parties[p].admitted, run.draws, run.certain),
                                      mean_with_carried_digits(party.seats.mean)};
    if (!run.certain) {
      cells.push_back(interval_cell(party.seats));
      cells.push_back(std::to_string(party.seats.median));
    }
    if (!run.scenario.official.empty()) cells.push_back(std::to_string(run.scenario.official[p]));
    table.add_row(std::move(cells));
  }
  return table;
}

/// One line a party that ever has a seat.
TextTable histogram_table(const Run& run, const TallyCounts& tally) {
  TextTable table({{"party", Alignment::left}, {"from"}, {"", Alignment::left}, {"to"}});
  for (std::size_t p = 0; p < run.parties().size(); ++p) {
    const Histogram& seats = tally.parties[p].seats;
    if (count_at_least(seats, 1) == 0) continue;
    const HistogramLine line = histogram_line(seats, kHistogramCells);
    table.add_row({label(run.parties()[p]), std::to_string(line.first),
                   coloured(line.bars, run.parties()[p].colour, run.style), std::to_string(line.last)});
  }
  return table;
}

std::string vacant_text(const Run& run, const TallyCounts& tally) {
  const Count vacant = count_at_least(tally.vacant, 1);
  if (vacant == 0) return {};
  const std::string mean = mean_with_carried_digits(summarize(tally.vacant).mean);
  if (run.certain) return "  Vacant seats: " + mean + "\n";
  return "  Vacant seats: " + mean + " on average; some in " + percent(vacant, run.draws) + " of the elections\n";
}

std::string seats_heading(const Run& run, const NamedTally& tally) {
  std::string heading = run.certain ? "Seats" : "Mean seats, and the range of 90 % of the elections";
  if (!run.has_fraud()) return heading;
  return heading + (tally.name == "honest" ? "; honest: before the fraud" : "; reported: after the fraud");
}

std::string seats_section(const Run& run, const NamedTally& tally) {
  std::string text = section(seats_heading(run, tally), party_table(run, *tally.counts), run.style);
  text += vacant_text(run, *tally.counts);
  const bool is_last = tally.counts == last_tally(run.counts).counts;
  if (!run.certain && is_last && run.style.width >= kLeastWidthForHistograms) {
    text += section("How the seats spread in 99 % of the elections", histogram_table(run, *tally.counts), run.style);
  }
  return text;
}

std::string fraud_section(const Run& run, const std::optional<Detection>& detection) {
  const DifferenceCounts& difference = run.counts.reported_less_honest;
  if (difference.parties.empty()) return {};
  std::vector<TextColumn> columns = {{"party", Alignment::left}, {"seats"}};
  if (!run.certain) columns = {{"party", Alignment::left}, {"seats"}, {"90 % range"}};
  TextTable table(columns);
  for (std::size_t p = 0; p < run.parties().size(); ++p) {
    const HistogramSummary seats = summarize(difference.parties[p], difference.offset);
    std::vector<std::string> cells = {label(run.parties()[p]), signed_with_error(seats.mean)};
    if (!run.certain) cells.push_back(signed_interval_cell(seats));
    table.add_row(std::move(cells));
  }
  std::string sentence = effect_sentence(run.scenario, run.counts, run.draws);
  if (detection) sentence += (sentence.empty() ? "" : " ") + detection_sentence(*detection);
  return section("What the fraud moves: reported less honest, election by election", table, run.style) +
         (sentence.empty() ? "" : wrapped(sentence, run.style));
}

std::string names_of(const Run& run, const Coalition& coalition) {
  std::string names;
  for (const int party : coalition.parties) {
    names += (names.empty() ? "" : ", ") + run.parties()[static_cast<std::size_t>(party)].id;
  }
  return names;
}

/// Seats of a coalition's parties together, in the last tally.
std::string coalition_section(const Run& run) {
  std::vector<TextColumn> columns = {{"coalition", Alignment::left}, {"parties", Alignment::left}};
  if (run.certain) columns.push_back({"seats"});
  if (!run.certain) columns.insert(columns.end(), {{"seats"}, {"90 % range"}});
  columns.insert(columns.end(), {{"majority"}, {"two thirds"}});
  TextTable table(columns);
  const TallyCounts& tally = *last_tally(run.counts).counts;
  for (std::size_t c = 0; c < run.scenario.coalitions.size(); ++c) {
    const std::vector<int>& parties = run.scenario.coalitions[c].parties;
    const Histogram& histogram = tally.coalitions[c];
    const HistogramSummary seats = summarize(histogram);
    std::vector<std::string> cells = {run.scenario.coalitions[c].id, names_of(run, run.scenario.coalitions[c]),
                                      mean_with_carried_digits(seats.mean)};
    if (!run.certain) cells.push_back(interval_cell(seats));
    cells.push_back(chance_cell(count_majorities(run.scenario, tally, parties, histogram), run.draws, run.certain));
    cells.push_back(chance_cell(count_two_thirds(run.scenario, tally, parties, histogram), run.draws, run.certain));
    table.add_row(std::move(cells));
  }
  return section(run.has_fraud() ? "Coalitions, reported" : "Coalitions", table, run.style);
}

/// Coalitions have a table of their own; a majority that nobody ever has is no news.
bool is_shown(const Run& run, std::size_t event) {
  const EventKind kind = run.scenario.events[event].kind;
  if (kind == EventKind::coalition) return false;
  if (kind == EventKind::custom || kind == EventKind::tie) return true;
  return std::ranges::any_of(tallies(run.counts),
                             [&](const NamedTally& tally) { return tally.counts->events[event] > 0; });
}

std::string event_cell(const Run& run, Count count) {
  return run.certain ? chance_cell(count, run.draws, true) : percent_with_error(count, run.draws);
}

std::string event_section(const Run& run) {
  const std::vector<NamedTally> named = tallies(run.counts);
  const std::string answer = run.certain ? "answer" : "probability";
  std::vector<TextColumn> columns = {{"event", Alignment::left}};
  for (const NamedTally& tally : named) columns.push_back({run.has_fraud() ? std::string(tally.name) : answer});
  if (run.has_fraud()) columns.push_back({"difference"});
  TextTable table(columns);
  for (std::size_t e = 0; e < run.scenario.events.size(); ++e) {
    if (!is_shown(run, e)) continue;
    std::vector<std::string> cells = {event_label(run.scenario.events[e], run.scenario)};
    for (const NamedTally& tally : named) cells.push_back(event_cell(run, tally.counts->events[e]));
    if (run.has_fraud()) {
      cells.push_back(event_difference_cell(run.counts.reported_less_honest, e, run.draws, run.certain));
    }
    table.add_row(std::move(cells));
  }
  return section("Events", table, run.style);
}

}  // namespace

std::string terminal_run(const Scenario& scenario, const PointCounts& counts, Count draws, const TerminalStyle& style,
                         const std::optional<Detection>& detection) {
  const Run run = {scenario, counts, draws, is_certain(scenario, counts), style};
  std::string text = title(run);
  for (const NamedTally& tally : tallies(counts)) text += seats_section(run, tally);
  text += fraud_section(run, detection) + terminal_districts(scenario, counts, draws, run.certain, style);
  text += coalition_section(run) + event_section(run);
  return text + (run.certain ? "" : error_note(style));
}

}  // namespace hemicycle
