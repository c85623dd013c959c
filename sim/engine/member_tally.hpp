#pragma once

#include <vector>

#include "models/base/columns.hpp"
#include "models/seats/allocate_block.hpp"

#include "sim/stats/results.hpp"

namespace hemicycle {

/// What districts with candidates made of a block of elections, in one tally.
struct MemberTally {
  explicit MemberTally(int parties = 0) : seats(parties), flags(2) {}

  Columns seats;                       ///< [seats] won in districts, one column a party
  Columns flags;                       ///< whether a tie decided a district, and how many stayed vacant
  std::vector<DistrictCounts> counts;  ///< of the block, one a district; empty: there are none

  [[nodiscard]] Column tied() { return flags[0]; }
  [[nodiscard]] Column vacant() { return flags[1]; }
  [[nodiscard]] ConstColumn tied() const { return flags[0]; }
  [[nodiscard]] ConstColumn vacant() const { return flags[1]; }
};

/// Adds seats won in districts to those of the lists.
void add_direct_seats(const MemberTally& districts, SeatBlock& seats);

/// Takes a row of one tally into a row of another; counts are left alone.
void copy_row(const MemberTally& from, std::size_t row, std::size_t place, MemberTally& to);

}  // namespace hemicycle
