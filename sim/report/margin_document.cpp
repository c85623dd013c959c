#include "sim/report/margin_document.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "models/seats/threshold.hpp"

#include "sim/report/csv_writer.hpp"
#include "sim/report/explain_words.hpp"
#include "sim/report/margin_words.hpp"
#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

std::string number(Votes votes) { return grouped(static_cast<Count>(votes)); }

/// "5,123 from nur_otan", "411 (Kyiv)".
std::string cell(const Election& election, const Margin& margin) {
  std::string text = number(margin.ballots);
  if (margin.other >= 0) {
    const bool leaves = is_gain(margin.goal);
    text += (leaves ? " from " : " to ") + election.parties[static_cast<std::size_t>(margin.other)];
  }
  if (margin.district >= 0) text += " (" + election.districts[static_cast<std::size_t>(margin.district)] + ")";
  return text;
}

DocumentTable goal_table(const Election& election, const std::vector<Margin>& margins, MarginGoal goal) {
  DocumentTable table{{{"list", Alignment::left}, {"ballots added"}, {"moved"}, {"removed"}}, {}};
  for (std::size_t p = 0; p < election.parties.size(); ++p) {
    std::vector<std::string> row{election.parties[p], "-", "-", "-"};
    bool has_any = false;
    for (const Margin& margin : margins) {
      if (margin.goal != goal || margin.party != static_cast<int>(p)) continue;
      row[1 + static_cast<std::size_t>(margin.change)] = cell(election, margin);
      has_any = true;
    }
    if (has_any) table.rows.push_back(std::move(row));
  }
  return table;
}

/// "up to 3.43 %", cut so that the printed share lies in the range.
std::string share_text(Votes votes, Votes base) {
  const auto tenthousandths = static_cast<std::int64_t>(Wide{votes} * 1'000'000 / base);
  return fmt::format("{}.{:04} %", tenthousandths / 10'000, tenthousandths % 10'000);
}

DocumentTable threshold_table(const Election& election, const std::vector<ThresholdRange>& ranges) {
  DocumentTable table{{{"threshold up to"}}, {}};
  std::vector<std::size_t> shown;
  for (std::size_t p = 0; p < election.parties.size(); ++p) {
    if (std::ranges::any_of(ranges, [&](const ThresholdRange& range) { return range.seats[p] > 0; }))
      shown.push_back(p);
  }
  for (const std::size_t p : shown) table.columns.push_back({election.parties[p]});
  const Votes base = base_of(election.contest.tier, election.contest.tally);
  for (const ThresholdRange& range : ranges) {
    std::vector<std::string> row{share_text(range.votes, base)};
    for (const std::size_t p : shown) row.push_back(number(range.seats[p]));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Document margin_document(const Election& election, const std::vector<Margin>& margins,
                         const std::vector<ThresholdRange>& thresholds) {
  Document document;
  document.blocks.emplace_back(Heading{election.name, 1});
  document.blocks.emplace_back(Paragraph{
      "The fewest ballots that change the result, all else as it is: put in, moved between two lists, or taken out. " +
      std::string(election.districts.empty() ? "" : "All of them in one district, which is named. ") +
      "A dash: no number does."});
  for (const GoalWords& words : margin_goals()) {
    DocumentTable table = goal_table(election, margins, words.goal);
    if (table.rows.empty()) continue;
    document.blocks.emplace_back(Heading{std::string(words.heading)});
    document.blocks.emplace_back(std::move(table));
  }
  if (thresholds.size() > 1) {
    document.blocks.emplace_back(Heading{"Seats by threshold"});
    document.blocks.emplace_back(threshold_table(election, thresholds));
    document.blocks.emplace_back(
        Paragraph{"Of " + words_of(election.contest.tier.threshold.base) +
                  "; a list that just reaches the threshold is taken to pass. Above the last one no list does."});
  }
  return document;
}

std::string margin_csv(const Election& election, const std::vector<Margin>& margins) {
  std::string text = "party,goal,change,ballots,other,district\n";
  for (const Margin& margin : margins) {
    const std::string other = margin.other < 0 ? "" : election.parties[static_cast<std::size_t>(margin.other)];
    const std::string district =
        margin.district < 0 ? "" : election.districts[static_cast<std::size_t>(margin.district)];
    text +=
        fmt::format("{},{},{},{},{},{}\n", csv_field(election.parties[static_cast<std::size_t>(margin.party)]),
                    id_of(margin.goal), id_of(margin.change), margin.ballots, csv_field(other), csv_field(district));
  }
  return text;
}

}  // namespace hemicycle
