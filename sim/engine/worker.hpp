#pragma once

#include <vector>

#include "sim/engine/count_block.hpp"
#include "sim/engine/draw_group.hpp"
#include "sim/engine/elect.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// What one thread needs to elect blocks: columns that stay in its cache, and counts of its own.
class Worker {
 public:
  Worker(const Study& study, const std::vector<DrawGroup>& groups, InstructionSet instructions);

  /// Elects block k, the replicates [256 k, 256 k + 256) as far as the study counts them, under every point.
  void elect(Count block);

  [[nodiscard]] const Results& results() const { return results_; }

 private:
  /// What a draw group computes in.
  struct GroupRoom {
    Workspace workspace;
    Tallies tallies;
    ShareBlock honest_shares;
    ShareBlock reported_shares;
  };

  void elect_point(int point, const GroupRoom& room, const Replicates& replicates);
  void elect_tally(const Scenario& scenario, const BallotBlock& ballots, const ShareBlock& shares,
                   const Replicates& replicates, OutcomeBlock& outcome, TallyCounts& counts);

  const Study& study_;
  const std::vector<DrawGroup>& groups_;
  InstructionSet instructions_;
  const CountKernels& kernels_;
  std::vector<GroupRoom> rooms_;
  CountScratch scratch_;
  OutcomeBlock honest_;
  OutcomeBlock last_;      ///< of the last tally of a point: reported where there is fraud, else honest
  OutcomeBlock baseline_;  ///< of the last tally of point 0
  Results results_;
};

}  // namespace hemicycle
