#include <algorithm>
#include <cmath>

#include "sim/report/forensics_report.hpp"
#include "sim/report/number.hpp"
#include "sim/report/terminal_cells.hpp"

namespace hemicycle {
namespace {

constexpr double kLevel = 0.05;

std::string decimal(double value, int decimals) { return std::isnan(value) ? "-" : fixed(value, decimals); }

std::string percent_of(double share) { return std::isnan(share) ? "-" : fixed(100.0 * share, 1) + " %"; }

std::string whole(double value) {
  if (std::isnan(value)) return "-";
  const double rounded = std::floor(std::abs(value) + 0.5);
  return (value < 0.0 && rounded > 0.0 ? "-" : "") + grouped(static_cast<Count>(rounded));
}

std::string p_cell(double p) {
  if (std::isnan(p)) return "-";
  return p < 0.001 ? "< 0.001" : fixed(p, 3);
}

std::string range_text(const QuantileRange& range, int decimals) {
  return decimal(range.low, decimals) + " to " + decimal(range.high, decimals);
}

std::string title(const ForensicsReport& report, const TerminalStyle& style) {
  const StationTotals& sum = report.examination.totals;
  const auto count = [](Votes votes) { return grouped(static_cast<Count>(votes)); };
  const double turnout = static_cast<double>(sum.ballots) / static_cast<double>(sum.registered);
  const double share = static_cast<double>(sum.leader) / static_cast<double>(sum.valid);
  return bold(report.source, style) + "\n" +
         wrapped(polling_stations(grouped(sum.stations)) + ", " + count(sum.registered) + " voters, " +
                     count(sum.ballots) + " ballots (turnout " + percent_of(turnout) + "), " + count(sum.leader) +
                     " for the leader (column '" + report.file.leader + "', " + percent_of(share) +
                     " of the valid votes); " + grouped(report.file.table.regions.size()) +
                     (report.file.table.regions.size() == 1 ? " region." : " regions."),
                 style);
}

/// Digits that a statistic is shown with.
int digits(Statistic statistic) {
  switch (statistic) {
    case Statistic::whole_result:
    case Statistic::whole_turnout:
    case Statistic::kurtosis:
    case Statistic::skewness:
      return 2;
    case Statistic::last_digit:
    case Statistic::second_digit:
      return 1;
    case Statistic::correlation:
    case Statistic::slope:
    case Statistic::shpilkin:
    case Statistic::zero_or_five:
    case Statistic::corner:
    case Statistic::turnout_size:
    case Statistic::share_size:
      return 3;
    case Statistic::turnout_dip:
    case Statistic::share_dip:
      return 4;
  }
  return 3;
}

std::string verdict(const CleanStatistic& statistic) {
  if (std::isnan(statistic.observed) || std::isnan(statistic.high)) return "";
  return statistic.observed > statistic.high ? "above" : "";
}

std::string battery_section(const ForensicsReport& report, const TerminalStyle& style) {
  TextTable table(
      {{"test", Alignment::left}, {"here"}, {"clean (90 %)"}, {"", Alignment::left}, {"own p"}, {"its size"}});
  for (const Statistic statistic : all_statistics()) {
    const CleanStatistic& row = report.clean.statistics[static_cast<std::size_t>(statistic)];
    const int decimals = digits(statistic);
    table.add_row({label(statistic), decimal(row.observed, decimals), range_text({row.low, row.high}, decimals),
                   verdict(row), p_cell(row.own_p), percent_of(row.size)});
  }
  const std::string elections = std::to_string(report.clean.elections);
  return section("Tests, each beside " + elections + " clean elections at the same stations", table, style) +
         wrapped(
             "Clean elections have the turnouts and shares of each region, independent of each other, and chance; real "
             "countries have more: town and country, strongholds. Above them is a reason to look, not a proof. Its "
             "size: how often the test's own p calls a clean election suspicious at 5 %.",
             style);
}

std::string shpilkin_section(const ForensicsReport& report, const TerminalStyle& style) {
  const ShpilkinCurve& curve = report.examination.shpilkin;
  TextTable table(
      {{"reference turnout", Alignment::left}, {"leader / others"}, {"anomalous votes"}, {"of the leader's"}});
  const auto row = [&](const std::string& name, double ratio, double anomalous) {
    table.add_row(
        {name, decimal(ratio, 4), whole(anomalous), percent_of(anomalous / static_cast<double>(curve.leader_votes()))});
  };
  const int mode = curve.mode_bin();
  row("mode, " + std::to_string(mode - 1) + " to " + std::to_string(mode + 2) + " %", curve.mode_ratio(),
      curve.mode_anomalous());
  for (const int bin : {mode - 10, mode - 5, mode, mode + 5, mode + 10}) {
    const auto j = static_cast<std::size_t>(bin);
    const double others = static_cast<double>(curve.others[j]);
    row(std::to_string(bin) + " to " + std::to_string(bin + 1) + " %",
        others > 0.0 ? static_cast<double>(curve.leader[j]) / others : kUndefined, curve.anomalous(bin));
  }
  return section("Votes that do not grow with turnout as the others do (Shpilkin)", table, style) +
         wrapped(
             "It depends on the reference, so read the whole curve (-o). Clean elections are not at 0: Czechia 2018 "
             "has 7.6 % of the leader's votes, Canada 2011 has -2.1 %.",
             style);
}

std::string klimek_section(const ForensicsReport& report, const TerminalStyle& style) {
  if (!report.klimek.is_shown) return "";
  const std::string heading = "Stuffing and stealing by the model of Klimek and others (2012)";
  if (!report.klimek.fit) {
    return "\n" + bold(heading, style) + "\n" +
           wrapped("The table has no peak of turnout and share to start from: no fit.", style);
  }
  const KlimekFit& fit = *report.klimek.fit;
  TextTable table(
      {{"fraud, of stations", Alignment::left}, {"fit"}, {"90 % interval"}, {"fair, one peak"}, {"fair, regions"}});
  const KlimekUncertainty& doubt = *report.uncertainty;
  table.add_row({"incremental", decimal(fit.incremental, 3), range_text(doubt.incremental, 3),
                 range_text(doubt.fair_incremental, 3), range_text(doubt.clean_incremental, 3)});
  table.add_row({"extreme", decimal(fit.extreme, 3), range_text(doubt.extreme, 3), range_text(doubt.fair_extreme, 3),
                 range_text(doubt.clean_extreme, 3)});
  table.add_row({"alpha", decimal(fit.alpha, 1), range_text(doubt.alpha, 1), "", ""});
  std::string note =
      "Alpha above 1: mostly stuffing, below: mostly stealing. The interval: " + std::to_string(doubt.repetitions) +
      " tables of stations drawn again. Fair: what the fit finds in as many elections without fraud, all stations "
      "around "
      "the one peak of the fit (p = " +
      p_cell(doubt.p) +
      "), or each region around the mean and spread that it has "
      "here, fraud and all. Other estimators of this model differ by factors of 5 to 8 (Russia 2011: 0.12 to 0.80), "
      "and "
      "regions that vote differently look like fraud: clean Canada 2011 gives 0.44.";
  if (fit.incremental < 0.15) note += " With so few stations alpha is not identified.";
  return section(heading, table, style) + wrapped(note, style);
}

bool is_called(const RegionalStatistic& statistic) { return statistic.corrected_p < kLevel; }

std::string regions_section(const ForensicsReport& report, const TerminalStyle& style) {
  if (report.regions.size() < 2) return "";
  constexpr std::size_t kMostShown = 10;
  std::vector<const RegionalExamination*> called;
  for (const RegionalExamination& region : report.regions) {
    if (is_called(region.whole_percents) || is_called(region.correlation)) called.push_back(&region);
  }
  std::ranges::stable_sort(called,
                           [](const auto* a, const auto* b) { return a->correlation.value > b->correlation.value; });
  const std::string heading = std::to_string(called.size()) + " of " + std::to_string(report.regions.size()) +
                              " regions with whole percents or a correlation beyond chance";
  if (called.empty()) return "\n" + bold(heading, style) + "\n";
  TextTable table({{"region", Alignment::left},
                   {"stations"},
                   {"correlation"},
                   {"p, corrected"},
                   {"slope"},
                   {"whole % (z)"},
                   {"p, corrected"}});
  for (std::size_t r = 0; r < std::min(called.size(), kMostShown); ++r) {
    const RegionalExamination& region = *called[r];
    table.add_row({region.region, grouped(region.totals.stations), decimal(region.correlation.value, 2),
                   p_cell(region.correlation.corrected_p), decimal(region.slope, 2),
                   decimal(region.whole_percents.value, 2), p_cell(region.whole_percents.corrected_p)});
  }
  const std::string more = called.size() > kMostShown ? "The ten largest correlations; all regions with -o. " : "";
  return section(heading, table, style) +
         wrapped(more +
                     "Corrected for the number of regions by Benjamini and Hochberg. Town and country in one region "
                     "correlate too.",
                 style);
}

std::string boxes_section(const ForensicsReport& report, const TerminalStyle& style) {
  const IssuedAndBallots gaps = issued_and_ballots(report.file.table);
  const double invalid = invalid_and_share(report.file.table).correlation;
  const auto count = [](std::int64_t number) { return grouped(static_cast<Count>(number)); };
  return "\n" + wrapped("Ballots issued and not in the box: " + count(gaps.carried_away) + " in " +
                            count(gaps.stations_with_fewer) +
                            " stations; more in the box than issued: " + count(gaps.stations_with_more) +
                            " stations. Correlation of invalid ballots and the leader's share within regions: " +
                            decimal(invalid, 3) + ".",
                        style);
}

}  // namespace

std::string label(Statistic statistic) {
  switch (statistic) {
    case Statistic::whole_result:
      return "results at whole %, z";
    case Statistic::whole_turnout:
      return "turnouts at whole %, z";
    case Statistic::correlation:
      return "correlation with turnout";
    case Statistic::slope:
      return "votes per further voter";
    case Statistic::kurtosis:
      return "log vote rate, kurtosis";
    case Statistic::skewness:
      return "log vote rate, -skewness";
    case Statistic::shpilkin:
      return "anomalous votes (Shpilkin)";
    case Statistic::last_digit:
      return "last digits, chi-square";
    case Statistic::second_digit:
      return "second digits, chi-square";
    case Statistic::zero_or_five:
      return "counts ending in 0 or 5";
    case Statistic::corner:
      return "above 90 % in both";
    case Statistic::turnout_size:
      return "small stations, turnout";
    case Statistic::share_size:
      return "small stations, share";
    case Statistic::turnout_dip:
      return "modes of turnout, dip";
    case Statistic::share_dip:
      return "modes of share, dip";
  }
  return "";
}

std::string forensics_text(const ForensicsReport& report, const TerminalStyle& style) {
  return title(report, style) + battery_section(report, style) + shpilkin_section(report, style) +
         klimek_section(report, style) + stuffing_text(report, style) + regions_section(report, style) +
         boxes_section(report, style);
}

}  // namespace hemicycle
