#include "sim/report/margin_distribution_document.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <sstream>
#include <utility>

#include "sim/report/csv_writer.hpp"
#include "sim/report/margin_words.hpp"
#include "sim/report/number.hpp"
#include "sim/report/words.hpp"
#include "sim/scenario/catalogue.hpp"

namespace hemicycle {

namespace {

const StationDose* dose_of(const MarginStudy& study, BallotChange change) {
  const auto found = std::ranges::find(study.doses, change, &StationDose::change);
  return found == study.doses.end() ? nullptr : &*found;
}

const std::string& party_of(const Scenario& scenario, const MarginDistribution& margin) {
  return scenario.electorate.parties[static_cast<std::size_t>(margin.party)].id;
}

std::string ballots_cell(Votes ballots) { return grouped(static_cast<Count>(ballots)); }

/// "1,204", "> 8,943" where there are no more, or a dash where nobody knows what a station gives.
std::string stations_cell(const StationDose* dose, Votes ballots) {
  if (dose == nullptr) return "-";
  const Count stations = dose->stations_for(ballots);
  return stations > dose->stations ? "> " + grouped(dose->stations) : grouped(stations);
}

/// A row a list and kind of change; the name of a list stands once.
DocumentTable goal_table(const Scenario& scenario, const MarginStudy& study, MarginGoal goal) {
  const std::vector<TextColumn> columns{
      {"list", Alignment::left}, {"ballots", Alignment::left}, {"elections"}, {"5 %"}, {"median"}, {"95 %"}};
  DocumentTable table{columns, {}};
  if (!study.doses.empty()) table.columns.push_back({"stations"});
  int shown = -1;
  for (const MarginDistribution& margin : study.margins) {
    if (margin.goal != goal) continue;
    std::vector<std::string> row{margin.party == shown ? "" : party_of(scenario, margin),
                                 std::string(id_of(margin.change)),
                                 percent_with_error(margin.ballots.size(), study.draws)};
    for (const int permille : {50, 500, 950}) row.push_back(ballots_cell(margin.quantile(permille)));
    if (!study.doses.empty()) row.push_back(stations_cell(dose_of(study, margin.change), margin.quantile(500)));
    table.rows.push_back(std::move(row));
    shown = margin.party;
  }
  return table;
}

/// What a station gives, and what the list that gains by it needs for its next seat: to be quoted.
std::string dose_text(const Scenario& scenario, const MarginStudy& study, const StationDose& dose) {
  const Mechanism& mechanism = scenario.fraud[dose.block];
  std::string text = "A polling station that fraud." + std::to_string(dose.block) + " (" +
                     std::string(catalogue::word_of(mechanism)) + ") touches has " + with_error(dose.ballots) +
                     " ballots " + std::string(id_of(dose.change)) + ", and it can touch " + grouped(dose.stations) +
                     " stations.";
  const std::optional<int> winner = beneficiary_of(mechanism);
  for (const MarginDistribution& margin : study.margins) {
    if (margin.party != winner || margin.goal != MarginGoal::seat_gained || margin.change != dose.change) continue;
    const Votes median = margin.quantile(500);
    text += " In half of the elections " + ballots_cell(median) + " ballots, or " + stations_cell(&dose, median) +
            " such stations, are enough for one more seat of " +
            label(scenario.electorate.parties[static_cast<std::size_t>(margin.party)]) + ".";
  }
  return text;
}

}  // namespace

Document margin_distribution_document(const Scenario& scenario, const MarginStudy& study) {
  Document document;
  document.blocks.emplace_back(Heading{scenario.name, 1});
  document.blocks.emplace_back(Paragraph{
      "The fewest ballots that change the result of each of " + simulated_elections(study.draws) +
      ", as cast, all else as it is: put in, moved between two lists, or taken out. In how many elections some number "
      "does, and the 5 %, 50 % and 95 % quantiles of that number over these elections."});
  for (const StationDose& dose : study.doses) {
    document.blocks.emplace_back(Paragraph{dose_text(scenario, study, dose)});
  }
  for (const GoalWords& words : margin_goals()) {
    DocumentTable table = goal_table(scenario, study, words.goal);
    if (table.rows.empty()) continue;
    document.blocks.emplace_back(Heading{std::string(words.heading)});
    document.blocks.emplace_back(std::move(table));
  }
  std::string note = "± is one Monte Carlo standard error; < and > are bounds (95 %).";
  if (!study.doses.empty()) note += " Stations: how many the median takes, each giving the mean.";
  document.blocks.emplace_back(Paragraph{std::move(note)});
  return document;
}

std::string margin_distribution_csv(const Scenario& scenario, const MarginStudy& study) {
  std::ostringstream out;
  CsvWriter csv(out);
  for (const char* name : {"party", "goal", "change", "draws", "elections", "probability", "mcse", "ballots_mean",
                           "ballots_mean_mcse", "ballots_q05", "ballots_q25", "ballots_median", "ballots_q75",
                           "ballots_q95", "ballots_a_station", "ballots_a_station_mcse", "stations_median"}) {
    csv.field(name);
  }
  csv.end_row();
  for (const MarginDistribution& margin : study.margins) {
    const Estimate share = probability(margin.ballots.size(), study.draws);
    const Estimate mean = margin.mean();
    csv.field(party_of(scenario, margin)).field(id_of(margin.goal)).field(id_of(margin.change)).field(study.draws);
    csv.field(margin.ballots.size()).field(share.value).field(share.mcse).field(mean.value).field(mean.mcse);
    for (const int permille : {50, 250, 500, 750, 950}) csv.field(margin.quantile(permille));
    if (const StationDose* dose = dose_of(study, margin.change)) {
      csv.field(dose->ballots.value).field(dose->ballots.mcse).field(dose->stations_for(margin.quantile(500)));
    } else {
      csv.field("").field("").field("");
    }
    csv.end_row();
  }
  return out.str();
}

}  // namespace hemicycle
