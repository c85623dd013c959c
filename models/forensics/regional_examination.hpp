#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/base/instruction_set.hpp"
#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// A statistic of a region with its p-value, and that corrected for the number of regions by Benjamini and Hochberg.
struct RegionalStatistic {
  double value = kUndefined;
  double p = kUndefined;
  double corrected_p = kUndefined;
};

/// What the tests with a theory of their own say of one region.
struct RegionalExamination {
  std::string region;
  StationTotals totals;
  RegionalStatistic whole_percents;   ///< z of turnouts or results near whole percents, one-sided
  RegionalStatistic correlation;      ///< of turnout and share, one-sided
  RegionalStatistic last_digit;       ///< chi-square of the leader's votes
  RegionalStatistic share_size;       ///< correlation of share and size, sign changed, one-sided
  double slope = kUndefined;          ///< Sobyanin's
  double mode_fraction = kUndefined;  ///< Shpilkin's anomalous votes, as a share of the leader's
};

/// Region by region, in the order of the table.
[[nodiscard]] std::vector<RegionalExamination> examine_regions(const StationTable& table, InstructionSet instructions);

}  // namespace hemicycle
