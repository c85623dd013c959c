#pragma once

#include <cstddef>
#include <vector>

#include "sim/stats/results.hpp"

namespace hemicycle {

/// The seats of the only election that was counted.
inline std::vector<Seats> seats_counted(const TallyCounts& tally) {
  std::vector<Seats> seats;
  for (const PartyCounts& party : tally.parties) {
    Seats held = 0;
    while (party.seats[static_cast<std::size_t>(held)] == 0) ++held;
    seats.push_back(held);
  }
  return seats;
}

}  // namespace hemicycle
