#pragma once

#include <vector>

#include "models/electorate/electorate.hpp"
#include "models/fraud/amount.hpp"
#include "models/fraud/mechanism.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// The mechanisms of a scenario, each acting on what the one before left.
///
/// Mechanism i draws at series i of its own stages, unit by unit, so that adding or changing one leaves the draws of
/// the others as they were, unless their places in the list move.
class FraudPipeline {
 public:
  explicit FraudPipeline(std::vector<Mechanism> mechanisms);

  [[nodiscard]] bool empty() const { return steps_.empty(); }

  /// Turns the honest ballots of a unit into the reported ones, in place.
  void perturb_all(const Replicates& replicates, const Unit& unit, BallotBlock& ballots) const;

 private:
  struct Step {
    Mechanism mechanism;
    Selection where;
    AmountSampler amount;
  };
  std::vector<Step> steps_;
};

}  // namespace hemicycle
