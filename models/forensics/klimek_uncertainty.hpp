#pragma once

#include <cstdint>

#include "models/base/instruction_set.hpp"
#include "models/forensics/klimek_fit.hpp"
#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// From the 5 % to the 95 % quantile.
struct QuantileRange {
  double low = kUndefined;
  double high = kUndefined;
};

/// How far the Klimek fit of a table is to be trusted.
struct KlimekUncertainty {
  int repetitions = 0;
  /// Over tables of stations drawn again with replacement, peaks and all.
  QuantileRange incremental;
  QuantileRange extreme;
  QuantileRange alpha;
  /// Over fair elections around the peaks of the fit: what it finds where there is nothing to find.
  QuantileRange fair_incremental;
  QuantileRange fair_extreme;
  /// The same around the mean and spread of each region, into which fraud has gone as well.
  QuantileRange clean_incremental;
  QuantileRange clean_extreme;
  /// (1 + fair elections around the peaks with at least so much fraud of either kind) / (1 + fair elections).
  double p = kUndefined;
};

/// The alphas are 0.4 apart, so that many fits take little time.
[[nodiscard]] KlimekUncertainty klimek_uncertainty(const StationTable& table, const KlimekFit& fit, int repetitions,
                                                   std::uint64_t seed, InstructionSet instructions);

}  // namespace hemicycle
