#include <cmath>

#include "sim/report/forensics_report.hpp"
#include "sim/report/number.hpp"
#include "sim/report/terminal_cells.hpp"

namespace hemicycle {
namespace {

/// A dash where the table says nothing about an end.
std::string range(const FittedValue& fitted, int decimals) {
  if (std::isnan(fitted.low)) return "-";
  return fixed(fitted.low, decimals) + " to " + fixed(fitted.high, decimals);
}

std::string ballots(double count) { return grouped(static_cast<Count>(count + 0.5)); }

TextTable fit_table(const ForensicsReport& report) {
  const StuffingFit& fit = *report.stuffing.fit;
  const double leader = static_cast<double>(report.examination.totals.leader);
  TextTable table({{"stuffing", Alignment::left}, {"estimate"}, {"90 % interval"}});
  table.add_row({"stations touched", fixed(fit.touched.value, 3), range(fit.touched, 3)});
  table.add_row({"theta, of those at home", fixed(fit.theta.value, 3), range(fit.theta, 3)});
  table.add_row(
      {"ballots stuffed", ballots(fit.stuffed.value), ballots(fit.stuffed.low) + " to " + ballots(fit.stuffed.high)});
  table.add_row({"of the leader's, %", fixed(100.0 * fit.stuffed.value / leader, 1),
                 fixed(100.0 * fit.stuffed.low / leader, 1) + " to " + fixed(100.0 * fit.stuffed.high / leader, 1)});
  return table;
}

std::string seats_section(const CorrectedSeats& seats, const TerminalStyle& style) {
  TextTable table({{"party", Alignment::left}, {"reported"}, {"without stuffing"}, {"90 % interval"}});
  for (std::size_t p = 0; p < seats.parties.size(); ++p) {
    const Seats low = std::min(seats.without_low[p], seats.without_high[p]);
    const Seats high = std::max(seats.without_low[p], seats.without_high[p]);
    table.add_row({seats.parties[p], std::to_string(seats.reported[p]), std::to_string(seats.without[p]),
                   std::to_string(low) + " to " + std::to_string(high)});
  }
  return section("Seats", table, style);
}

}  // namespace

std::string stuffing_text(const ForensicsReport& report, const TerminalStyle& style) {
  if (!report.stuffing.fit) return "";
  const std::string heading = "Stuffing, by maximum likelihood";
  if (std::isnan(report.stuffing.fit->touched.value)) {
    return "\n" + bold(heading, style) + "\n" +
           wrapped("Fewer than 30 stations to fit: with 100 voters or more, and votes for the leader and for others.",
                   style);
  }
  std::string text = section(heading, fit_table(report), style);
  text += wrapped(
      "The model: turnout and share independent around the means of each region; a touched station adds x of those who "
      "stayed at home, x half-normal. The estimate is of this model: where town and country share a region, turnout "
      "and share go together by nature, and that is taken for stuffing.",
      style);
  if (report.stuffing.seats) text += seats_section(*report.stuffing.seats, style);
  return text;
}

}  // namespace hemicycle
