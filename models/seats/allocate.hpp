#pragma once

#include <vector>

#include "models/base/types.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/tally.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// Who got what.
struct Seating {
  std::vector<Seats> seats;      ///< one a party: list and direct seats
  std::vector<bool> admitted;    ///< one a party: took part in the distribution of list seats
  Seats vacant = 0;              ///< list and district seats that nobody got
  bool tied = false;             ///< a tie decided a seat or an entry
  std::vector<SettledTie> ties;  ///< of the list tier
};

/// The law in exact integers: readable beside the statute, and the judge of allocate_block().
[[nodiscard]] Seating allocate(const ElectoralSystem& system, const Tally& tally, const Lot& lot);

}  // namespace hemicycle
