#pragma once

#include <optional>
#include <vector>

#include "sim/engine/count_block.hpp"
#include "sim/engine/draw_group.hpp"
#include "sim/engine/elect.hpp"
#include "sim/engine/elections.hpp"
#include "sim/engine/follower.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// What one thread needs to elect blocks: columns that stay in its cache, and counts of its own.
class Worker {
 public:
  Worker(const Study& study, const std::vector<DrawGroup>& groups, InstructionSet instructions);

  /// Elects block k, the replicates [256 k, 256 k + 256) as far as the study counts them, under every point.
  void elect(Count block);

  /// What was counted of all blocks so far.
  [[nodiscard]] Results results();

 private:
  /// What a draw group computes in.
  struct GroupRoom {
    Workspace workspace;
    Elections block;
    TallyShares shares;
  };

  /// What a point makes of some elections.
  struct Outcomes {
    explicit Outcomes(const Scenario& scenario) : honest(scenario), last(scenario), baseline(scenario) {}

    OutcomeBlock honest;
    OutcomeBlock last;      ///< of the last tally of a point: reported where there is fraud, else honest
    OutcomeBlock baseline;  ///< of the last tally of point 0
  };

  void count_effects(const DrawGroup& group, const GroupRoom& room);
  /// One tally of some elections.
  struct TallyView {
    const BallotBlock& nation;
    const std::vector<BallotBlock>& regions;  ///< empty: not kept
    const MemberTally& members;               ///< of single-member districts with candidates
    const ShareBlock& shares;
  };

  /// Among the points that see the same ballots as point 0, with which all are compared.
  void choose_followers(const Elections& block);
  void elect_point(int point, const Elections& elections, const TallyShares& shares, Outcomes& outcomes,
                   PointCounts& counts);
  void elect_tally(const Scenario& scenario, const TallyView& tally, const Elections& elections, OutcomeBlock& outcome,
                   TallyCounts& counts);
  void gather(Follower& follower, bool has_fraud, const Elections& block);
  void count_gathered(Follower& follower);

  const Study& study_;
  const std::vector<DrawGroup>& groups_;
  InstructionSet instructions_;
  const CountKernels& kernels_;
  std::vector<GroupRoom> rooms_;
  CountScratch scratch_;
  Outcomes outcomes_;
  std::vector<std::optional<Follower>> followers_;  ///< one a point; chosen on the first block
  TallyShares gathered_shares_;
  Outcomes gathered_outcomes_;
  Results results_;
};

}  // namespace hemicycle
