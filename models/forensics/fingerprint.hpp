#pragma once

#include <cstdint>
#include <vector>

#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// What a fingerprint adds up.
enum class FingerprintWeight { stations, voters, ballots };

/// Turnout against the leader's share: a two-dimensional histogram. A clean election is one round cloud for each kind
/// of place; stuffing draws it out towards full turnout and all votes for the leader.
struct Fingerprint {
  int bins = 0;
  std::vector<std::int64_t> counts;  ///< turnout bin by turnout bin, bins * bins

  [[nodiscard]] std::int64_t at(int turnout_bin, int share_bin) const {
    return counts[static_cast<std::size_t>(turnout_bin) * static_cast<std::size_t>(bins) +
                  static_cast<std::size_t>(share_bin)];
  }
};

/// Bin i holds turnouts from i / bins on, the last one 100 % as well; the same for shares; decided in whole numbers.
/// Stations as in TurnoutAndShare. Needs bins >= 1.
[[nodiscard]] Fingerprint fingerprint(const StationTable& table, int bins, FingerprintWeight weight);

/// The same with each station's turnout and share less the mean of its region and over the deviation there, from -4 to
/// 4 deviations (beyond: the outermost bins), so that geography drops out. Regions without deviation stand in the
/// middle. Source: P. Klimek, R. Jiménez, M. Hidalgo, A. Hinteregger, S. Thurner (2018), PLOS ONE 13, e0204975.
[[nodiscard]] Fingerprint standardised_fingerprint(const StationTable& table, int bins, FingerprintWeight weight);

inline constexpr double kStandardisedReach = 4.0;  ///< [standard deviations]

}  // namespace hemicycle
