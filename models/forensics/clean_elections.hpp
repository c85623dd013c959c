#pragma once

#include <cstdint>
#include <vector>

#include "models/base/instruction_set.hpp"
#include "models/forensics/klimek_peaks.hpp"
#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// Clean elections at the stations of a table: what its tests would say where nothing but chance is at work.
///
/// In each region turnout and the leader's share are independent betas with the mean and the variance (less binomial
/// noise) that the table has there; ballots, valid ballots and votes of the leader are binomial. Every ballot issued is
/// in the box. Regions with fewer than ten stations take the numbers of the whole table. What a real country has
/// besides — town and country in one region, parties with strongholds — is not in it: a table may differ from
/// these elections and be clean.
class CleanElections {
 public:
  CleanElections(const StationTable& table, std::uint64_t seed, InstructionSet instructions);

  /// The same with one mean and standard deviation of turnout (valid votes per voter) and of the share at all stations.
  CleanElections(const StationTable& table, const KlimekPeaks& peaks, std::uint64_t seed, InstructionSet instructions);

  /// The table of one election; each number gives its own, the same one always.
  [[nodiscard]] StationTable draw(std::uint32_t number) const;

 private:
  /// Beta laws and the share of valid ballots.
  struct Law {
    double turnout_a = 1.0;
    double turnout_b = 1.0;
    double share_a = 1.0;
    double share_b = 1.0;
    double valid = 1.0;
  };
  class Moments;

  void draw_rows(std::size_t first, std::uint32_t number, StationTable& table) const;

  std::uint64_t seed_;
  InstructionSet instructions_;
  StationTable frame_;     ///< registered voters and regions
  std::vector<Law> laws_;  ///< one a region
};

}  // namespace hemicycle
