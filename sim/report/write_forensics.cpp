#include <cmath>
#include <functional>
#include <ostream>

#include "sim/report/atomic_file.hpp"
#include "sim/report/csv_writer.hpp"
#include "sim/report/fingerprint_svg.hpp"
#include "sim/report/forensics_report.hpp"

namespace hemicycle {
namespace {

constexpr int kBins = 100;

void write_file(const std::filesystem::path& path, const std::function<void(std::ostream&)>& fill) {
  AtomicFile file(path);
  fill(file.stream());
  file.finish();
  file.commit();
}

/// An empty field for what is undefined.
CsvWriter& number(CsvWriter& csv, double value) {
  return std::isnan(value) ? csv.field(std::string_view()) : csv.field(value);
}

void write_header(CsvWriter& csv, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) csv.field(name);
  csv.end_row();
}

void write_tests(std::ostream& out, const ForensicsReport& report) {
  CsvWriter csv(out);
  write_header(csv, {"test", "observed", "clean_q05", "clean_q95", "clean_p", "own_p", "own_size"});
  for (const Statistic statistic : all_statistics()) {
    const CleanStatistic& row = report.clean.statistics[static_cast<std::size_t>(statistic)];
    csv.field(name(statistic));
    for (const double value : {row.observed, row.low, row.high, row.p, row.own_p, row.size}) number(csv, value);
    csv.end_row();
  }
}

void write_regions(std::ostream& out, const ForensicsReport& report) {
  CsvWriter csv(out);
  write_header(csv, {"region",
                     "stations",
                     "registered",
                     "issued",
                     "ballots",
                     "valid",
                     "leader",
                     "whole_z",
                     "whole_p",
                     "whole_p_corrected",
                     "correlation",
                     "correlation_p",
                     "correlation_p_corrected",
                     "last_digit_chi2",
                     "last_digit_p",
                     "last_digit_p_corrected",
                     "share_size",
                     "share_size_p",
                     "share_size_p_corrected",
                     "sobyanin_slope",
                     "shpilkin_fraction"});
  for (const RegionalExamination& region : report.regions) {
    csv.field(region.region).field(region.totals.stations);
    for (const Votes sum : {region.totals.registered, region.totals.issued, region.totals.ballots, region.totals.valid,
                            region.totals.leader}) {
      csv.field(sum);
    }
    for (const RegionalStatistic& statistic :
         {region.whole_percents, region.correlation, region.last_digit, region.share_size}) {
      number(number(number(csv, statistic.value), statistic.p), statistic.corrected_p);
    }
    number(number(csv, region.slope), region.mode_fraction).end_row();
  }
}

/// The three weights of one kind of fingerprint.
using FingerprintOf = Fingerprint (*)(const StationTable&, int, FingerprintWeight);

void write_fingerprint(std::ostream& out, const StationTable& table, FingerprintOf fingerprint_of) {
  const Fingerprint stations = fingerprint_of(table, kBins, FingerprintWeight::stations);
  const Fingerprint voters = fingerprint_of(table, kBins, FingerprintWeight::voters);
  const Fingerprint ballots = fingerprint_of(table, kBins, FingerprintWeight::ballots);
  CsvWriter csv(out);
  write_header(csv, {"turnout_bin", "share_bin", "stations", "voters", "ballots"});
  for (int i = 0; i < kBins; ++i) {
    for (int j = 0; j < kBins; ++j) {
      if (stations.at(i, j) == 0) continue;
      csv.field(i).field(j).field(stations.at(i, j)).field(voters.at(i, j)).field(ballots.at(i, j)).end_row();
    }
  }
}

void write_shpilkin(std::ostream& out, const ShpilkinCurve& curve) {
  CsvWriter csv(out);
  write_header(csv, {"turnout_bin", "leader", "others", "anomalous_by_this_reference"});
  for (int bin = 0; bin < ShpilkinCurve::kBins; ++bin) {
    const auto j = static_cast<std::size_t>(bin);
    csv.field(bin).field(curve.leader[j]).field(curve.others[j]);
    number(csv, curve.anomalous(bin)).end_row();
  }
}

}  // namespace

void write_forensics(const std::filesystem::path& folder, const ForensicsReport& report) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw_file_error("make the folder", folder, error.value());
  const StationTable& table = report.file.table;
  write_file(folder / "forensics.json",
             [&](std::ostream& out) { out << forensics_json(report.examination, report.klimek, report.stuffing); });
  write_file(folder / "tests.csv", [&](std::ostream& out) { write_tests(out, report); });
  write_file(folder / "regions.csv", [&](std::ostream& out) { write_regions(out, report); });
  write_file(folder / "shpilkin.csv", [&](std::ostream& out) { write_shpilkin(out, report.examination.shpilkin); });
  write_file(folder / "fingerprint.csv", [&](std::ostream& out) { write_fingerprint(out, table, fingerprint); });
  write_file(folder / "fingerprint_standardised.csv",
             [&](std::ostream& out) { write_fingerprint(out, table, standardised_fingerprint); });
  const std::string title = std::filesystem::path(report.source).filename().string();
  write_file(folder / "fingerprint.svg", [&](std::ostream& out) {
    out << fingerprint_svg(fingerprint(table, kBins, FingerprintWeight::stations),
                           {title, "0 %", "100 %", "0 %", "100 %"});
  });
  write_file(folder / "fingerprint_standardised.svg", [&](std::ostream& out) {
    out << fingerprint_svg(standardised_fingerprint(table, kBins, FingerprintWeight::stations),
                           {title + ", less the mean of the region", "-4 sd", "4 sd", "-4 sd", "4 sd"});
  });
}

}  // namespace hemicycle
