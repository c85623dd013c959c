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
  void sample_nation(const Replicates& replicates, Column deviation) const;

  /// National and regional deviation together, logit scale. One nation has no regional deviation.
  void sample_region(const Replicates& replicates, int region, ConstColumn national, Column deviation) const;

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
  [[nodiscard]] double mean_of(const Unit& unit) const;

  TurnoutModel model_;
  std::vector<double> means_;         ///< one a region
  double national_sd_ = 0.0;          ///< logit scale, 0 unless logit-normal
  std::vector<double> regional_sds_;  ///< logit scale, one a region
};

}  // namespace hemicycle
