#pragma once

#include "models/base/columns.hpp"
#include "models/votes/district_conditions.hpp"
#include "models/votes/district_plan.hpp"
#include "models/votes/transfer_sampler.hpp"

namespace hemicycle {

/// Room for voters on the move.
struct VoterMoves {
  Columns inflow;  ///< to each party, home, and to the rest
  Columns base;    ///< weights of the options before anybody arrives
};

/// Moves the voters of parties without a candidate and of candidates struck off by the transfers. Those for a party
/// with several candidates are shared like its voters; those for a party with none join the rest, who are shared like
/// all voters of those on the ballot. Where nobody is on the ballot, all stay at home.
///
/// @param strengths  of the parties
/// @param weights    of the options as if all stood; then of those who stand, and behind them of those at home
void move_voters(int rows, const DistrictPlan& plan, const DistrictConditions& conditions,
                 const TransferSampler& transfers, const TransferRoom& shares, const Columns& strengths,
                 VoterMoves& moves, Columns& weights);

}  // namespace hemicycle
