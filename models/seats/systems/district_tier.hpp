#pragma once

#include <cstddef>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/systems/tier_election.hpp"

namespace hemicycle {

/// What the districts give.
struct DistrictSeats {
  std::vector<Seats> magnitudes;  ///< one a district
  SeatTable seats;                ///< linked to the direct seats
  SeatTable proportional;         ///< what the lists of a halfway tier get before the link; else the same
  std::vector<Votes> unspent;     ///< [ballots] one a party, of a tier of quotas
  Seats unfilled = 0;
};

/// Seats of every district by its magnitude, shared out over its lists.
[[nodiscard]] DistrictSeats share_out_districts(const DistrictTier& tier, TierElection& election);

/// The seats of one district anew, and those of the others as they were: magnitudes are as before, and so is who is
/// admitted. Unspent votes and unfilled seats are not kept.
[[nodiscard]] DistrictSeats share_out_anew(const DistrictTier& tier, std::size_t district, DistrictSeats before,
                                           TierElection& election);

}  // namespace hemicycle
