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
      "seats moved to " + report.leader,
      [](const PowerPoint& point) { return mean_with_carried_digits(point.seats_moved); }, "");
  return section("Share of elections in which a test sees the fraud, by " + report.key, table, style);
}

std::string conclusion(const PowerReport& report) {
  const double dose = report.detectable_dose();
  const std::string seats = fixed(report.undetected_seats(), 1);
  if (std::isnan(dose)) {
    return "None of the doses is seen in four elections of five: even " + report.key + " = " +
           dose_text(report.points.back().dose) + ", which moves " + seats + " seats to " + report.leader +
           ", would mostly go unseen.";
  }
  const bool is_first = dose <= report.points.front().dose;
  return std::string(is_first ? "Already the smallest dose" : "Up to a dose") + " of " + dose_text(dose) +
         (is_first ? " is seen by the battery in four elections of five: it moves "
                   : " the battery misses the fraud in more than one election of five: it moves up to ") +
         seats + " seats to " + report.leader + ".";
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

double PowerReport::undetected_seats() const {
  const double dose = detectable_dose();
  if (std::isnan(dose)) return points.back().seats_moved.value;
  const auto above = std::ranges::find_if(points, [&](const PowerPoint& point) { return point.dose >= dose; });
  if (above == points.begin()) return above->seats_moved.value;
  const PowerPoint& below = *(above - 1);
  const double part = (dose - below.dose) / (above->dose - below.dose);
  return below.seats_moved.value + part * (above->seats_moved.value - below.seats_moved.value);
}

std::string power_text(const PowerReport& report, const TerminalStyle& style) {
  return bold(report.scenario, style) + "\n" +
         wrapped(grouped(report.draws) + " simulated elections of " + grouped(report.stations) +
                     " polling stations, honest and with each dose of fraud on the same draws. Each test calls 5 % of "
                     "the honest elections.",
                 style) +
         power_section(report, style) + "\n" + wrapped(conclusion(report), style) +
         wrapped(
             "Honest elections are those of the scenario: what it leaves out of real life, such as the difference "
             "between town and country, makes tests look stronger than they are.",
             style);
}

void write_power(const std::filesystem::path& folder, const PowerReport& report) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw_file_error("make the folder", folder, error.value());
  AtomicFile file(folder / "power.csv");
  CsvWriter csv(file.stream());
  for (const char* name : {"dose", "test", "power", "tables", "seats_moved", "seats_moved_mcse"}) csv.field(name);
  csv.end_row();
  const auto row = [&](const PowerPoint& point, std::string_view test, double power) {
    csv.field(point.dose).field(test).field(power).field(point.detection.tables);
    csv.field(point.seats_moved.value).field(point.seats_moved.mcse).end_row();
  };
  for (const PowerPoint& point : report.points) {
    for (const Statistic statistic : all_statistics()) row(point, name(statistic), point.detection.power(statistic));
    row(point, "battery", point.detection.battery_power());
  }
  file.finish();
  file.commit();
}

}  // namespace hemicycle
