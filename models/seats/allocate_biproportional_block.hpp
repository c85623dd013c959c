#pragma once

#include <cstdint>
#include <span>

#include "models/random/address.hpp"
#include "models/seats/allocate_block.hpp"
#include "models/seats/contest.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// A biproportional law as a contest, without votes.
[[nodiscard]] Contest biproportional_contest(const ElectoralSystem& system);

/// A biproportional law for all replicates of a block, one by one. Where no table of seats fits the votes of a
/// replicate, all its seats stay vacant.
///
/// @param districts  one a district of the law
/// @param numbers    as in allocate_block()
void allocate_biproportional_block(const ElectoralSystem& system, const BallotBlock& nation,
                                   std::span<const BallotBlock> districts, const Replicates& replicates,
                                   SeatBlock& seats, std::span<const std::uint64_t> numbers);

}  // namespace hemicycle
