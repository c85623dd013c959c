#pragma once

#include <string>

#include "sim/report/text_table.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"
#include "sim/stats/summary_histogram.hpp"

namespace hemicycle {

/// The texts that stand in the cells of the terminal's tables.

/// The mean with the most likely number behind it: "76.12 (76)"; the number alone where nothing varies.
[[nodiscard]] std::string mean_and_mode_cell(const HistogramSummary& seats);

/// The interval from the 5 % to the 95 % quantile: "75 to 77".
[[nodiscard]] std::string interval_cell(const HistogramSummary& seats);

/// The same of differences: "-5 to +1".
[[nodiscard]] std::string signed_interval_cell(const HistogramSummary& differences);

/// A probability in percent without its error, or "yes" and "no" where the result is certain.
[[nodiscard]] std::string chance_cell(Count count, Count draws, bool certain);

/// The difference of an event's probabilities in percentage points; "now yes", "now no" or "same" where both results
/// are certain.
[[nodiscard]] std::string event_difference_cell(const DifferenceCounts& difference, std::size_t event, Count draws,
                                                bool certain);

/// What an event asks, for people: "Nur Otan: majority", "opposition: two thirds", "a tie decides a seat", or its id.
[[nodiscard]] std::string event_label(const Event& event, const Scenario& scenario);

/// "rule.threshold = 0.05, rule.method = dhondt"; empty where nothing is varied.
[[nodiscard]] std::string varied_text(const Point& point);

/// A heading in bold, the table, and a line between this and what follows; nothing where the table has no rows.
[[nodiscard]] std::string section(const std::string& heading, const TextTable& table, const TerminalStyle& style);

/// What ± and the bounds mean, as the last words of a summary.
[[nodiscard]] std::string error_note(const TerminalStyle& style);

}  // namespace hemicycle
