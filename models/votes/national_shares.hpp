#pragma once

#include <vector>

#include "models/base/columns.hpp"
#include "models/random/address.hpp"
#include "models/votes/vote_model.hpp"

namespace hemicycle {

/// Draws the shares of the parties in the nation from one law or a mixture of laws, with everything that is the same
/// in every replicate worked out.
class NationalShareSampler {
 public:
  /// @param centre  national shares around which is drawn, one a party, summing to one
  NationalShareSampler(NationalShares model, std::vector<double> centre);

  /// Weights proportional to the national shares, one column a party. A party whose centre is 0 gets 0.
  void sample_weights(const Replicates& replicates, Columns& weights) const;

  /// Whether the law says the shares of every region by itself.
  [[nodiscard]] bool is_by_region() const;

  /// Shares of a region, where the law says them.
  void sample_region(const Replicates& replicates, int region, Columns& shares) const;

 private:
  void draw(const FixedShares& model, const Replicates& replicates, Columns& weights) const;
  void draw(const DirichletShares& model, const Replicates& replicates, Columns& weights) const;
  void draw(const LogisticNormalShares& model, const Replicates& replicates, Columns& weights) const;
  void draw(const DrawnShares& model, const Replicates& replicates, Columns& weights) const;
  void draw(const MixedShares& model, const Replicates& replicates, Columns& weights) const;

  NationalShares model_;
  std::vector<double> centre_;
  Columns centre_columns_;
  std::vector<double> alphas_;               ///< of a Dirichlet law
  std::vector<NationalShareSampler> parts_;  ///< of a mixture
  std::vector<double> cumulative_;           ///< of a mixture: sums of the weights up to each, the last one 1
};

/// Sums of weights up to each, over their total; the last one is 1.
///
/// @param weights  >= 0, some positive
[[nodiscard]] std::vector<double> cumulative_weights(const std::vector<double>& weights);

}  // namespace hemicycle
