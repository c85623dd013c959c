#pragma once

#include <vector>

#include "models/base/columns.hpp"
#include "models/random/address.hpp"
#include "models/votes/vote_model.hpp"

namespace hemicycle {

/// Draws the shares of the parties in the nation, with everything that is the same in every replicate worked out.
class NationalShareSampler {
 public:
  /// @param centre  national shares around which is drawn, one a party, summing to one
  NationalShareSampler(NationalShares model, std::vector<double> centre);

  /// Weights proportional to the national shares, one column a party. A party whose centre is 0 gets 0.
  void sample_weights(const Replicates& replicates, Columns& weights) const;

  /// The ratio of the national share drawn to its centre, one column a party; 1 where the centre is 0.
  void sample_swing(const Replicates& replicates, Columns& swing) const;

 private:
  void draw(const FixedShares& model, const Replicates& replicates, Columns& weights) const;
  void draw(const DirichletShares& model, const Replicates& replicates, Columns& weights) const;
  void draw(const LogisticNormalShares& model, const Replicates& replicates, Columns& weights) const;
  void draw(const DrawnShares& model, const Replicates& replicates, Columns& weights) const;

  NationalShares model_;
  std::vector<double> centre_;
  std::vector<double> ones_;  ///< one a party
  Columns centre_columns_;
  std::vector<double> alphas_;  ///< of a Dirichlet law
};

}  // namespace hemicycle
