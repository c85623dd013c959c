#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "models/forensics/clean_comparison.hpp"
#include "models/forensics/examination.hpp"
#include "models/forensics/klimek_uncertainty.hpp"
#include "models/forensics/regional_examination.hpp"
#include "models/forensics/within_regions.hpp"

#include "sim/report/forensics_json.hpp"
#include "sim/report/terminal_style.hpp"
#include "sim/scenario/station_file.hpp"

namespace hemicycle {

/// Everything that the forensics of one file has found.
struct ForensicsReport {
  std::string source;
  StationFile file;
  Examination examination;
  KlimekSection klimek;
  std::optional<KlimekUncertainty> uncertainty;
  CleanComparison clean;
  std::vector<RegionalExamination> regions;
  StuffingSection stuffing;
};

/// For a person at a terminal: each test with what it says, beside clean elections at the same stations, and what
/// published experience warns of.
[[nodiscard]] std::string forensics_text(const ForensicsReport& report, const TerminalStyle& style);

/// What was stuffed, by the fit, and the seats without it; empty where it was not asked for.
[[nodiscard]] std::string stuffing_text(const ForensicsReport& report, const TerminalStyle& style);

/// What of a statistic: "results at whole %, z".
[[nodiscard]] std::string label(Statistic statistic);

/// Writes forensics.json, tests.csv, regions.csv, fingerprint.csv, fingerprint_standardised.csv, shpilkin.csv,
/// fingerprint.svg and fingerprint_standardised.svg into a folder, made where it is missing.
void write_forensics(const std::filesystem::path& folder, const ForensicsReport& report);

}  // namespace hemicycle
