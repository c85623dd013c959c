#pragma once

#include <vector>

#include "models/base/columns.hpp"
#include "models/seats/allocate_block.hpp"
#include "models/votes/ballots.hpp"

#include "sim/engine/count_kernels.hpp"
#include "sim/engine/evaluate.hpp"
#include "sim/engine/place_counter.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// Shares of one tally of a block, in kShareUnit: the same under every rule that sees these votes.
struct ShareBlock {
  explicit ShareBlock(int parties = 0) : shares(parties), inverse_valid(1), sums(static_cast<std::size_t>(parties)) {}

  Columns shares;         ///< one column a party
  Columns inverse_valid;  ///< 1 / valid votes
  std::vector<ShareSums> sums;
};

/// Seats under one rule and the answers to the scenario's events.
struct OutcomeBlock {
  explicit OutcomeBlock(const Scenario& scenario)
      : seats(static_cast<int>(scenario.electorate.parties.size())),
        ranges(scenario.electorate.parties.size()),
        answers(static_cast<int>(scenario.events.size())),
        yes(scenario.events.size()) {}

  SeatBlock seats;
  std::vector<Range> ranges;  ///< of the seats of a party
  Columns answers;            ///< one column an event, 1 or 0; not written where all rows answer alike
  std::vector<Count> yes;     ///< one an event: rows that answer 1
};

/// Room for counting one block, kept by a thread from block to block.
struct CountScratch {
  CountScratch(const std::vector<Point>& points, InstructionSet instructions);

  const EvaluateKernels& evaluation;

  Columns peak;   ///< most seats
  Columns group;  ///< seats of a coalition
  EvaluationStack stack;
  PlaceCounter places;
};

void measure_shares(const BallotBlock& ballots, const CountKernels& kernels, ShareBlock& shares);

/// Answers the scenario's events and adds everything that is counted of a tally to `counts`.
/// Rows from `rows` on must be zero in `ballots` and `outcome.seats`.
void count_tally(const Scenario& scenario, const BallotBlock& ballots, const ShareBlock& shares,
                 const CountKernels& kernels, int rows, CountScratch& scratch, OutcomeBlock& outcome,
                 TallyCounts& counts);

/// Adds the paired differences `here` less `there`.
void count_differences(const OutcomeBlock& here, const OutcomeBlock& there, const CountKernels& kernels, int rows,
                       PlaceCounter& places, DifferenceCounts& counts);

/// Empty counts with room for the scenario's seats, so that counting never grows them.
[[nodiscard]] TallyCounts empty_tally(const Scenario& scenario);
[[nodiscard]] DifferenceCounts empty_differences(const Scenario& here, const Scenario& there);

}  // namespace hemicycle
