#include "sim/report/terminal_cells.hpp"

#include "sim/report/number.hpp"
#include "sim/report/words.hpp"

namespace hemicycle {
namespace {

std::string with_sign(Seats seats) { return signed_with_error({static_cast<double>(seats), 0.0}); }

}  // namespace

std::string mean_and_mode_cell(const HistogramSummary& seats) {
  if (seats.sd == 0.0) return std::to_string(seats.mode);
  return mean_with_carried_digits(seats.mean) + " (" + std::to_string(seats.mode) + ")";
}

std::string interval_cell(const HistogramSummary& seats) {
  return std::to_string(seats.q05) + " to " + std::to_string(seats.q95);
}

std::string signed_interval_cell(const HistogramSummary& differences) {
  return with_sign(differences.q05) + " to " + with_sign(differences.q95);
}

std::string chance_cell(Count count, Count draws, bool certain) {
  if (certain) return count == 0 ? "no" : "yes";
  return percent(count, draws);
}

std::string event_difference_cell(const DifferenceCounts& difference, std::size_t event, Count draws, bool certain) {
  const Count gained = difference.gained[event];
  const Count lost = difference.lost[event];
  if (!certain) return points_with_error(gained, lost, draws);
  if (gained == 0 && lost == 0) return "same";
  return gained > 0 ? "now yes" : "now no";
}

std::string event_label(const Event& event, const Scenario& scenario) {
  if (event.kind == EventKind::tie) return "a tie decides a seat";
  const auto* share = std::get_if<HouseShare>(&event.question);
  if (share == nullptr) return event.id;
  const bool of_coalition = event.kind == EventKind::coalition || share->parties.size() != 1;
  const std::string who = of_coalition
                              ? event.id.substr(event.id.find('.') + 1)
                              : label(scenario.electorate.parties[static_cast<std::size_t>(share->parties.front())]);
  return who + (share->inclusive ? ": two thirds" : ": majority");
}

std::string varied_text(const Point& point) {
  std::string text;
  for (const Variation& variation : point.varied) {
    text += (text.empty() ? "" : ", ") + variation.first + " = " + plain_value(variation.second);
  }
  return text;
}

std::string section(const std::string& heading, const TextTable& table, const TerminalStyle& style) {
  if (table.is_empty()) return {};
  return "\n" + bold(heading, style) + "\n" + table.text(style);
}

std::string error_note(const TerminalStyle& style) {
  const std::string note = wrapped(
      "± is one Monte Carlo standard error. < and > are the bounds (95 %) on what no election or every election "
      "showed.",
      style);
  return "\n" + dim(note.substr(0, note.size() - 1), style) + "\n";
}

}  // namespace hemicycle
