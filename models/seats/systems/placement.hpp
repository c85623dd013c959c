#pragma once

#include <vector>

#include "models/base/types.hpp"
#include "models/seats/systems/district_tier.hpp"
#include "models/seats/systems/national_tier.hpp"
#include "models/seats/systems/tier_election.hpp"

namespace hemicycle {

/// The national seats of every list go to its districts by its votes there. Where direct seats are kept, a list may end
/// with more. Parties that take no part keep what they have in a district.
///
/// @param districts  what the districts gave; of a halfway tier the least number that a list has in each
/// @param nation     its seats become the sums over the districts
[[nodiscard]] SeatTable place(const OverItsDistricts& rule, const DistrictSeats& districts, NationalResult& nation,
                              TierElection& election);

/// Levelling seats go to districts, one each, where a list was nearest to its next seat.
[[nodiscard]] SeatTable place(const OneInEachDistrict& rule, const DistrictSeats& districts, NationalResult& nation,
                              TierElection& election);

/// Levelling seats go to districts one by one, where their lists are strongest. Seats that no district can take stay
/// vacant.
[[nodiscard]] SeatTable place(const ToStrongestDistricts& rule, const DistrictSeats& districts, NationalResult& nation,
                              TierElection& election);

/// The districts keep what they gave.
[[nodiscard]] SeatTable place(const NotInDistricts& rule, const DistrictSeats& districts, NationalResult& nation,
                              TierElection& election);

}  // namespace hemicycle
