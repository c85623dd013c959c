#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/seats/electoral_system.hpp"

namespace hemicycle {

/// The votes of one election.
struct Tally {
  std::vector<Votes> votes;  ///< [ballots] one a party
  Votes valid = 0;           ///< [ballots] all valid votes, lists not named and "against all" included
  Votes cast = 0;            ///< [ballots] valid + invalid
  Votes registered = 0;      ///< [voters]
};

/// The lot that settles ties under TieOrder::lot: an address in the random numbers of a run.
struct Lot {
  std::uint64_t seed = 1;
  std::uint64_t replicate = 0;
};

/// Who got what.
struct Seating {
  std::vector<Seats> seats;    ///< one a party: list and direct seats
  std::vector<bool> admitted;  ///< one a party: took part in the distribution of list seats
  Seats vacant = 0;            ///< list and district seats that nobody got
  bool tied = false;           ///< a tie decided a seat
};

/// The law in exact integers: readable beside the statute, and the judge of allocate_block().
[[nodiscard]] Seating allocate(const ElectoralSystem& system, const Tally& tally, const Lot& lot);

}  // namespace hemicycle
