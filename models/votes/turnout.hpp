#pragma once

#include <vector>

#include "models/base/columns.hpp"
#include "models/electorate/electorate.hpp"
#include "models/random/address.hpp"
#include "models/votes/vote_model.hpp"

namespace hemicycle {

/// Draws the turnout of units: the nation's and the region's deviations first, then the turnout of each unit.
class TurnoutSampler {
 public:
  TurnoutSampler(TurnoutModel model, const Electorate& electorate);

  /// National deviation, logit scale.
  ///
  /// @param room  one column a party
  void sample_nation(const Replicates& replicates, Columns& room, Column deviation) const;

  /// Regional deviations that are correlated between regions, one column each; nothing where they are independent.
  void sample_regions(const Replicates& replicates, Columns& room, Columns& deviations) const;

  /// National and regional deviation together, logit scale. One nation has no regional deviation.
  ///
  /// @param correlated  of sample_regions()
  void sample_region(const Replicates& replicates, int region, ConstColumn national, const Columns& correlated,
                     Columns& room, Column deviation) const;

  /// Adds what the shares of a region (or weights proportional to them) do to its turnout.
  void lean(const Replicates& replicates, int region, const Columns& shares, Column deviation) const;

  /// Turnout of a unit, in [0, 1].
  ///
  /// A beta law draws at the stage of the unit's level, units 2 n and 2 n + 1 of the n-th region or unit. A mean of 0
  /// or 1 leaves nothing to chance.
  /// @param deviation  of the unit's region
  void sample_unit(const Replicates& replicates, const Unit& unit, ConstColumn deviation, Column turnout) const;

 private:
  void draw(const FixedTurnout& model, const Replicates& replicates, const Unit& unit, ConstColumn deviation,
            Column turnout) const;
  void draw(const BetaTurnout& model, const Replicates& replicates, const Unit& unit, ConstColumn deviation,
            Column turnout) const;
  void draw(const LogitNormalTurnout& model, const Replicates& replicates, const Unit& unit, ConstColumn deviation,
            Column turnout) const;
  void add_regional(const Replicates& replicates, int region, double sd, Columns& room, Column deviation) const;
  [[nodiscard]] double mean_of(const Unit& unit) const;

  TurnoutModel model_;
  std::size_t parties_;
  std::vector<double> means_;                       ///< one a region
  std::vector<std::vector<double>> station_means_;  ///< one a region, station by station; empty: the region's
  double national_sd_ = 0.0;                        ///< logit scale, 0 unless logit-normal
  std::vector<double> regional_sds_;                ///< logit scale, one a region
  std::vector<double> slope_;                       ///< one a party; empty: none
  std::vector<double> centre_logits_;               ///< of the regions' shares, region by region, one a party
  std::vector<double> region_factor_;
  std::vector<double> national_weights_;
  std::vector<double> regional_weights_;
};

}  // namespace hemicycle
