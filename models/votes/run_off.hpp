#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "models/base/types.hpp"
#include "models/votes/district_plan.hpp"
#include "models/votes/transfer_sampler.hpp"

namespace hemicycle {

/// Votes of two candidates in a second round: their own, and those of all others by the transfers, to the nearest whole
/// number, halves up. Voters who would go to somebody else who is out, or to the rest, go to the two by their votes.
/// Voters "against all" stay with that, unless a transfer is stated for them.
///
/// @param against_all  the option that is "against all"; -1: none
/// @param votes        [ballots] of the first round, one an option
/// @param row          of the block, for which the shares of the transfers were drawn
[[nodiscard]] std::pair<Votes, Votes> run_off(const DistrictPlan& plan, int against_all,
                                              const TransferSampler& transfers, const TransferRoom& shares,
                                              std::span<const Votes> votes, int one, int other, std::size_t row);

}  // namespace hemicycle
