#pragma once

#include <array>
#include <cstdint>

#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// Votes by turnout, and what they would be at the leader's share of a reference turnout.
///
/// Stations with more than 100 voters; turnout = ballots / registered in bins (j, j + 1] %; L_j votes of the leader,
/// O_j other ballots. With K = L_j / O_j of a reference bin, anomalous = sum L - K sum O. The reference is a choice,
/// and the result depends on it: the whole curve is given. Clean elections are not at 0: Czechia 2018 has 7.6 % of the
/// leader's votes. Source: S. Shpilkin (2009, 2011); Kobak, Shpilkin and Pshenichnikov (2018).
struct ShpilkinCurve {
  static constexpr int kBins = 100;

  std::array<std::int64_t, kBins> leader{};
  std::array<std::int64_t, kBins> others{};

  [[nodiscard]] std::int64_t leader_votes() const;
  [[nodiscard]] std::int64_t other_votes() const;

  /// Anomalous votes by one reference bin; undefined where its O is 0.
  [[nodiscard]] double anomalous(int bin) const;

  /// The rule mode3: the bin from 20 to 79 around which three bins hold most other ballots, the lowest of equal ones.
  [[nodiscard]] int mode_bin() const;
  /// K of the three bins around the mode; undefined without other ballots.
  [[nodiscard]] double mode_ratio() const;
  /// Anomalous votes by that ratio.
  [[nodiscard]] double mode_anomalous() const;
  /// Anomalous votes by that ratio, as a share of the leader's.
  [[nodiscard]] double mode_fraction() const;
  /// The leader's share of ballots without the anomalous votes, and as reported.
  [[nodiscard]] double share_without() const;
  [[nodiscard]] double share_reported() const;
};

[[nodiscard]] ShpilkinCurve shpilkin_curve(const StationTable& table);

}  // namespace hemicycle
