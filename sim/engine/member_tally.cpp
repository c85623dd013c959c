#include "sim/engine/member_tally.hpp"

#include <algorithm>
#include <cstddef>

namespace hemicycle {

void add_direct_seats(const MemberTally& districts, SeatBlock& seats) {
  for (int p = 0; p < seats.seats.count(); ++p) {
    const Column held = seats.seats[p];
    const ConstColumn won = districts.seats[p];
    for (std::size_t r = 0; r < kBlockSize; ++r) held[r] += won[r];
  }
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    seats.vacant()[r] += districts.vacant()[r];
    seats.tied()[r] = std::max(seats.tied()[r], districts.tied()[r]);
  }
}

void copy_row(const MemberTally& from, std::size_t row, std::size_t place, MemberTally& to) {
  for (int p = 0; p < from.seats.count(); ++p) to.seats[p][place] = from.seats[p][row];
  for (int f = 0; f < from.flags.count(); ++f) to.flags[f][place] = from.flags[f][row];
}

}  // namespace hemicycle
