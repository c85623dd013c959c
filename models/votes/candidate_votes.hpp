#pragma once

#include "models/base/columns.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"
#include "models/votes/district_conditions.hpp"
#include "models/votes/district_model.hpp"
#include "models/votes/district_plan.hpp"
#include "models/votes/transfer_sampler.hpp"
#include "models/votes/voter_moves.hpp"

namespace hemicycle {

/// Room for the numbers on the way to the votes of candidates, kept from unit to unit so that none allocates.
struct CandidateScratch {
  Columns strengths;  ///< of the parties
  Columns losses;     ///< what candidates with shares of their own take from them
  Columns sums{2};    ///< all strengths, and what the parties keep
  VoterMoves moves;
  Columns weights;  ///< of the options, then of those who stay at home
  Columns votes;    ///< the same in whole ballots
  Columns remainders;
};

/// What the votes in a district follow from, beside the list votes.
struct DistrictSetting {
  const SingleMemberDistrict& district;
  const DistrictPlan& plan;
  const TransferSampler& transfers;
  const TransferRoom& shares;  ///< of the transfers
  const DistrictConditions& conditions;
};

/// Whole votes for the options of a district in a unit, by largest remainder, from the list votes of the same voters.
///
/// Where every party has a candidate, all effects are 0 and nobody is struck off, they are the list votes.
/// @param list     votes of the lists, one column a party
/// @param ballots  totals in, votes out; those who stay at home leave the totals
void cast_for_candidates(const Replicates& replicates, const DistrictSetting& setting, const Columns& list,
                         CandidateScratch& scratch, BallotBlock& ballots);

}  // namespace hemicycle
