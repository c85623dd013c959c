#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// Stations by rate in bins of 1 % that are centred on whole percents: bin j holds rates in [j - 1/2, j + 1/2) %.
using PercentHistogram = std::array<double, 101>;

/// Leader's shares leader / valid of the stations of the Klimek model: >= 100 voters and valid ballots.
[[nodiscard]] PercentHistogram share_histogram(const StationTable& table);

/// Whether a station takes part in the Klimek model.
[[nodiscard]] bool has_valid_votes(const StationTable& table, std::size_t row);

/// What the Klimek model takes from a table: the fair peaks and how far they spread to the side where fraud does not
/// push.
struct KlimekPeaks {
  double share = 0.0;       ///< fair share of the leader
  double turnout = 0.0;     ///< fair turnout, valid / registered
  double share_sd = 0.0;    ///< root mean square of share - peak over stations left of it
  double turnout_sd = 0.0;  ///< the same of turnout
  double theta = 0.0;       ///< scale of incremental fraud: square root of the same of shares right of the mode
};

/// The peaks of a table, or none where it has no station left and right of them.
///
/// A peak is the first maximum of the histogram smoothed over five bins that reaches 5 % of the highest and is not
/// below its three neighbours on either side, searched from 9 % (share) and 14 % (turnout) on; the mode for theta is
/// the highest bin of shares. Source: P. Klimek and others (2012), supplement, and the port in EFToolkit.
[[nodiscard]] std::optional<KlimekPeaks> klimek_peaks(const StationTable& table);

}  // namespace hemicycle
