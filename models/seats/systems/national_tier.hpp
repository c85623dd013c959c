#pragma once

#include <vector>

#include "models/base/types.hpp"
#include "models/seats/systems/district_tier.hpp"
#include "models/seats/systems/tier_election.hpp"

namespace hemicycle {

/// The seats that every party has when the nation has shared out its own, those held before included.
struct NationalResult {
  std::vector<Seats> seats;
  std::vector<bool> takes_part;  ///< one a party
};

/// Shares out the seats of the nation in view of those held. Winners of parties that take no part keep their seats,
/// which come off the house; a law may keep only winners without a list.
///
/// @param held          [seats] direct ones, or what the districts gave
/// @param proportional  [seats] that the districts gave before a link of theirs; a levelled list gets no fewer
[[nodiscard]] NationalResult share_out_nation(const NationalTier& tier, const DistrictSeats& districts,
                                              const std::vector<Seats>& held, const std::vector<Seats>& proportional,
                                              TierElection& election);

}  // namespace hemicycle
