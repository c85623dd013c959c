#include "sim/report/terminal_backtest.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "sim/report/number.hpp"
#include "sim/report/terminal_cells.hpp"
#include "sim/report/text_table.hpp"

namespace hemicycle {
namespace {

std::string cell(const std::optional<double>& score) { return score ? fixed(*score, 3) : "-"; }

TextTable model_table(const Backtest& backtest) {
  std::vector<TextColumn> columns = {{"forecast", Alignment::left}, {"CRPS"}};
  for (const double nominal : kNominal) columns.push_back({"in " + fixed(100.0 * nominal, 0) + " %"});
  columns.insert(columns.end(), {{"CRPS seats"}, {"Brier"}, {"log score"}});
  TextTable table(columns);
  for (const BacktestModel& model : backtest.models) {
    std::vector<std::string> cells = {model.name, fixed(model.scores.crps, 3)};
    for (const double share : model.scores.coverage) cells.push_back(fixed(100.0 * share, 1) + " %");
    cells.insert(cells.end(), {cell(model.scores.seat_crps), cell(model.scores.brier), cell(model.scores.log_score)});
    table.add_row(std::move(cells));
  }
  return table;
}

/// How many results fell into each tenth of their forecast: flat where forecasts are calibrated.
TextTable pit_table(const Backtest& backtest) {
  std::vector<TextColumn> columns = {{"forecast", Alignment::left}};
  for (int tenth = 1; tenth <= 10; ++tenth) columns.push_back({"." + std::to_string(tenth % 10)});
  columns.back().heading = "1";
  TextTable table(columns);
  for (const BacktestModel& model : backtest.models) {
    std::vector<std::string> cells = {model.name};
    for (const int count : model.scores.pit) cells.push_back(std::to_string(count));
    table.add_row(std::move(cells));
  }
  return table;
}

TextTable election_table(const Backtest& backtest) {
  TextTable table({{"election", Alignment::left}, {"polls"}, {"walk_sd"}, {"sd_log"}, {"CRPS"}});
  for (const LeftOut& election : backtest.left_out) {
    table.add_row({election.election, std::to_string(election.polls), fixed(election.settings.walk_sd, 2),
                   fixed(election.settings.error_sd, 2), fixed(election.crps, 3)});
  }
  return table;
}

TextTable law_table(const Backtest& backtest) {
  TextTable table({{"election", Alignment::left}, {"seats off"}});
  for (const LawError& law : backtest.laws) table.add_row({law.election, fixed(law.seats, 1)});
  return table;
}

}  // namespace

std::string terminal_backtest(const Backtest& backtest, const TerminalStyle& style) {
  const ScoreSummary& first = backtest.models.front().scores;
  std::string text = bold(std::to_string(backtest.left_out.size()) + " elections, " + std::to_string(first.forecasts) +
                              " results of parties",
                          style) +
                     "\n";
  text +=
      wrapped(grouped(static_cast<Count>(backtest.draws)) + " draws of each, seed " + std::to_string(backtest.seed) +
                  ". CRPS of shares in points. The first forecast of an election uses the settings with the "
                  "smallest CRPS on all others; on all together they are walk_sd = " +
                  fixed(backtest.best.walk_sd, 2) + ", sd_log = " + fixed(backtest.best.error_sd, 2) + ".",
              style);
  text += section("Scores, and how many results lay in the central intervals", model_table(backtest), style);
  text += section("Results by tenths of their forecast (PIT)", pit_table(backtest), style);
  text += section("Each election left out in turn", election_table(backtest), style);
  text += section("One nationwide distribution in place of the law, on the real shares", law_table(backtest), style);
  return text + "coverage90=" + fixed(first.coverage[2], 2) + " crps=" + fixed(first.crps, 3) + "\n";
}

}  // namespace hemicycle
