#pragma once

#include <cstdint>
#include <span>

#include "models/random/address.hpp"
#include "models/seats/allocate_block.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// A law of several tiers for all replicates of a block, one by one. Where every district stands for itself, the block
/// kernels settle it district by district, and only replicates with a tie go through the law.
///
/// @param districts  one a district of the law; of a nation without districts the nation
/// @param numbers    as in allocate_block()
void allocate_tier_block(const ElectoralSystem& system, const BallotBlock& nation,
                         std::span<const BallotBlock> districts, const Replicates& replicates, SeatBlock& seats,
                         std::span<const std::uint64_t> numbers);

}  // namespace hemicycle
