#pragma once

#include <vector>

#include "models/base/columns.hpp"
#include "models/electorate/electorate.hpp"
#include "models/random/address.hpp"

namespace hemicycle {

/// Draws the shares of the parties in a region: its own centre times the national swing times exp(deviation), made to
/// sum to one. Deviations are independent N(0, sd^2) on the log scale; one nation has none.
class RegionalShareSampler {
 public:
  /// @param sd  one a party; empty: no deviations
  RegionalShareSampler(const Electorate& electorate, std::vector<double> sd);

  /// Where the swing leaves a region no share at all, its centre stands.
  ///
  /// The normals of region r stand at units r * ceil(parties / 2) + j of Stage::regional_shares.
  /// @param swing  ratio of the national draw to the national centre, one column a party
  void sample(const Replicates& replicates, int region, const Columns& swing, Columns& shares) const;

 private:
  std::vector<std::vector<double>> centres_;  ///< one a region
  std::vector<double> sd_;
};

}  // namespace hemicycle
