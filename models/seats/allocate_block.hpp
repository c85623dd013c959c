#pragma once

#include <cstdint>
#include <span>

#include "models/base/columns.hpp"
#include "models/random/address.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// Who got what in every replicate of a block. Whole numbers; masks are 0 or 1.
struct SeatBlock {
  explicit SeatBlock(int parties = 0) : seats(parties), admitted(parties), flags(3) {}

  Columns seats;     ///< [seats] one column a party: list and direct seats
  Columns admitted;  ///< 1 where the list took part in the distribution of list seats
  Columns flags;     ///< tied, vacant, house

  [[nodiscard]] Column tied() { return flags[0]; }    ///< 1 where a tie decided a seat
  [[nodiscard]] Column vacant() { return flags[1]; }  ///< [seats] that nobody got
  [[nodiscard]] Column house() { return flags[2]; }   ///< [seats] in all; written where a law lets the house grow
  [[nodiscard]] ConstColumn tied() const { return flags[0]; }
  [[nodiscard]] ConstColumn vacant() const { return flags[1]; }
  [[nodiscard]] ConstColumn house() const { return flags[2]; }
};

/// The law for all replicates of a block at once: equal to allocate() in every replicate, bit for bit.
///
/// Kernels settle the replicates where doubles decide the law beyond doubt; those with a tie, a guarantee, an
/// over-award or numbers too large to be exact go through allocate() one by one.
///
/// @param districts  of a law that counts districts: their ballots, which add up to `ballots`
/// @param numbers  row r is replicate numbers[r] and draws its lots; empty: rows stand side by side
void allocate_block(const ElectoralSystem& system, const BallotBlock& ballots, const Replicates& replicates,
                    SeatBlock& seats, std::span<const BallotBlock> districts = {},
                    std::span<const std::uint64_t> numbers = {});

}  // namespace hemicycle
