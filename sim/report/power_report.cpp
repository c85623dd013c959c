#include "sim/report/power_report.hpp"

#include <algorithm>
#include <cmath>

#include "sim/report/atomic_file.hpp"
#include "sim/report/csv_writer.hpp"
#include "sim/report/forensics_report.hpp"
#include "sim/report/number.hpp"
#include "sim/report/terminal_cells.hpp"

namespace hemicycle {
namespace {

constexpr double kLevel = 0.8;

std::vector<double> doses(const PowerReport& report) {
  std::vector<double> result;
  for (const PowerPoint& point : report.points) result.push_back(point.dose);
  return result;
}

/// At most four digits, as people write doses.
std::string dose_text(double dose) {
  std::string text = fixed(dose, 4);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string dose_cell(double dose) { return std::isnan(dose) ? "-" : dose_text(dose); }

std::string power_cell(double power) { return std::isnan(power) ? "-" : fixed(power, 2); }

/// A mean to the digit that its error counts, two at most.
std::string seats_cell(const Estimate& seats) { return fixed(seats.value, decimals_carried(seats.mcse, 2)); }

std::string power_section(const PowerReport& report, const TerminalStyle& style) {
  std::vector<TextColumn> columns{{"test", Alignment::left}};
  for (const PowerPoint& point : report.points) columns.push_back({dose_text(point.dose)});
  columns.push_back({"80 % at"});
  TextTable table(columns);
  const auto add = [&](const std::string& name, auto cell, const std::string& last) {
    std::vector<std::string> cells{name};
    for (const PowerPoint& point : report.points) cells.push_back(cell(point));
    cells.push_back(last);
    table.add_row(std::move(cells));
  };
  for (const Statistic statistic : all_statistics()) {
    add(
        label(statistic), [&](const PowerPoint& point) { return power_cell(point.detection.power(statistic)); },
        dose_cell(report.detectable_dose(statistic)));
  }
  add(
      "battery of all these", [](const PowerPoint& point) { return power_cell(point.detection.battery_power()); },
      dose_cell(report.detectable_dose()));
  add(
      "seats moved to " + report.leader, [](const PowerPoint& point) { return seats_cell(point.seats_moved); }, "");
  add(
      "ballots moved", [](const PowerPoint& point) { return rounded_count(point.ballots); }, "");
  add(
      "polling stations touched", [](const PowerPoint& point) { return rounded_count(point.stations); }, "");
  return section("Share of elections in which a test sees the fraud, by " + report.key, table, style);
}

/// "2.3 ± 0.1 seats to Nur Otan: 143,000 ballots at 550 polling stations (fraud.0.where.share_of_stations = 0.064)".
std::string worth(const PowerReport& report, const PowerPoint& point) {
  return with_error(point.seats_moved) + " seats to " + report.leader + ": " + rounded_count(point.ballots) +
         " ballots at " + polling_stations(rounded_count(point.stations)) + " (" + report.key + " = " +
         dose_text(point.dose) + ")";
}

/// What goes unseen, to be quoted.
std::string conclusion(const PowerReport& report) {
  const double dose = report.detectable_dose();
  const PowerPoint undetected = report.undetected();
  if (std::isnan(dose)) {
    return "No dose that was tried is seen by the battery in four elections of five. The largest of them would mostly "
           "go "
           "undetected, and moves " +
           worth(report, undetected) + ".";
  }
  if (dose <= report.points.front().dose) {
    return "Every dose that was tried is seen by the battery in four elections of five. The largest fraud that would "
           "go "
           "undetected moves less than the smallest of them, " +
           worth(report, undetected) + ".";
  }
  return "The largest fraud that would go undetected moves " + worth(report, undetected) +
         ". From there on the battery sees it in four elections of five.";
}

/// The value between two estimates, a part of the way from the first to the second.
Estimate between(const Estimate& below, const Estimate& above, double part) {
  return {below.value + part * (above.value - below.value), std::max(below.mcse, above.mcse)};
}

}  // namespace

double PowerReport::detectable_dose(Statistic statistic) const {
  std::vector<double> powers;
  for (const PowerPoint& point : points) powers.push_back(point.detection.power(statistic));
  return dose_at(doses(*this), powers, kLevel);
}

double PowerReport::detectable_dose() const {
  std::vector<double> powers;
  for (const PowerPoint& point : points) powers.push_back(point.detection.battery_power());
  return dose_at(doses(*this), powers, kLevel);
}

PowerPoint PowerReport::undetected() const {
  const double dose = detectable_dose();
  if (std::isnan(dose)) return points.back();
  const auto above = std::ranges::find_if(points, [&](const PowerPoint& point) { return point.dose >= dose; });
  if (above == points.begin()) return *above;
  const PowerPoint& below = *(above - 1);
  const double part = (dose - below.dose) / (above->dose - below.dose);
  PowerPoint point;
  point.dose = dose;
  point.seats_moved = between(below.seats_moved, above->seats_moved, part);
  point.ballots = between(below.ballots, above->ballots, part);
  point.stations = between(below.stations, above->stations, part);
  return point;
}

std::string power_text(const PowerReport& report, const TerminalStyle& style) {
  return bold(report.scenario, style) + "\n" +
         wrapped(grouped(report.draws) + " simulated elections of " + polling_stations(grouped(report.stations)) +
                     ", honest and with each dose of fraud on the same draws. Each test calls 5 % of "
                     "the honest elections.",
                 style) +
         power_section(report, style) + "\n" + wrapped(conclusion(report), style) +
         wrapped("A share of one half has a standard error of " +
                     fixed(0.5 / std::sqrt(static_cast<double>(report.draws)), 2) +
                     ". Honest elections are those of the scenario: what it leaves out of real life, such as the "
                     "difference "
                     "between town and country, makes tests look stronger than they are.",
                 style);
}

void write_power(const std::filesystem::path& folder, const PowerReport& report) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw_file_error("make the folder", folder, error.value());
  AtomicFile file(folder / "power.csv");
  CsvWriter csv(file.stream());
  for (const char* name : {"dose", "test", "power", "power_mcse", "tables", "seats_moved", "seats_moved_mcse",
                           "ballots_moved", "stations_touched"}) {
    csv.field(name);
  }
  csv.end_row();
  const auto row = [&](const PowerPoint& point, std::string_view test, std::size_t seen) {
    const Estimate power = probability(seen, point.detection.tables);
    csv.field(point.dose).field(test).field(power.value).field(power.mcse).field(point.detection.tables);
    csv.field(point.seats_moved.value).field(point.seats_moved.mcse);
    csv.field(point.ballots.value).field(point.stations.value).end_row();
  };
  for (const PowerPoint& point : report.points) {
    for (const Statistic statistic : all_statistics()) {
      row(point, name(statistic), point.detection.by_statistic[static_cast<std::size_t>(statistic)]);
    }
    row(point, "battery", point.detection.by_battery);
  }
  file.finish();
  file.commit();
}

}  // namespace hemicycle
