#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "models/forensics/detection.hpp"

#include "sim/report/terminal_style.hpp"
#include "sim/stats/summary_estimate.hpp"

namespace hemicycle {

/// One dose of fraud: who sees it, and what it is worth.
struct PowerPoint {
  double dose = 0.0;
  Detection detection;
  Estimate seats_moved;  ///< [seats] to the leader, reported less honest
  Estimate ballots;      ///< [ballots] that the fraud moves
  Estimate stations;     ///< [polling stations] that it touches
};

/// The power of the tests under a scenario's fraud.
struct PowerReport {
  std::string scenario;
  std::string key;     ///< what the doses are values of
  std::string leader;  ///< name of the party
  std::uint64_t draws = 0;
  std::size_t stations = 0;
  std::vector<PowerPoint> points;  ///< by increasing dose

  /// The dose that is seen in 80 % of the elections, by interpolation; undefined where none of the doses is.
  [[nodiscard]] double detectable_dose(Statistic statistic) const;
  [[nodiscard]] double detectable_dose() const;
  /// The largest fraud that the battery sees in fewer than 80 % of the elections, by interpolation; of the largest dose
  /// where none is seen as often, of the smallest one where that already is.
  [[nodiscard]] PowerPoint undetected() const;
};

[[nodiscard]] std::string power_text(const PowerReport& report, const TerminalStyle& style);
[[nodiscard]] std::string power_json(const PowerReport& report);

/// Writes power.csv into a folder, made where it is missing: dose, test (or "battery"), power and its error, tables,
/// seats moved and their error, ballots moved, stations touched.
void write_power(const std::filesystem::path& folder, const PowerReport& report);

}  // namespace hemicycle
