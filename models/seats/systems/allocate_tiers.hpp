#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "models/seats/electoral_system.hpp"
#include "models/seats/systems/district_tier.hpp"
#include "models/seats/systems/placed_seat.hpp"
#include "models/seats/systems/tier_system.hpp"
#include "models/seats/systems/tier_votes.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// What all tiers share.
struct TierRules {
  const ListTier& list;                   ///< threshold, guarantee and ties; its seats and method are not used
  const std::vector<bool>& wins_nothing;  ///< empty: none
};

struct TierSeating {
  std::vector<Seats> seats;  ///< one a party, all tiers together
  std::vector<std::vector<Seats>>
      by_district;                 ///< one a district, each one a party; seats outside of districts are not
  std::vector<bool> admitted;      ///< to the distribution that the threshold guards
  Seats vacant = 0;                ///< [seats] that the law has and nobody got
  Seats uncovered = 0;             ///< [seats] won directly and lost, since votes do not cover them
  std::vector<PlacedSeat> placed;  ///< levelling seats that went to districts one by one, in that order
  std::vector<SettledTie> ties;    ///< that decided something; lists that tie for places of their own too
};

/// What districts gave in an election that differs from another in the votes of one of them.
struct EarlierDistricts {
  Admission admission;
  DistrictSeats seats;
  std::size_t changed = 0;  ///< the district whose votes are now others
};

/// What the districts give, to be taken over into elections that differ in the votes of one of them; empty where the
/// seats of a district hang on more than its votes and on who is admitted. There are no lots.
[[nodiscard]] std::optional<EarlierDistricts> districts_of(const TierSystem& system, const TierRules& rules,
                                                           const TierVotes& votes);

/// The law of several tiers in exact integers: who is admitted, what the districts give, what the nation gives in view
/// of it, and where that is filled.
///
/// @param earlier  spares the districts that are as they were, unless other lists are admitted to them; their ties are
///                 then not among those of the result. Null: nothing is known
[[nodiscard]] TierSeating allocate(const TierSystem& system, const TierRules& rules, const TierVotes& votes,
                                   const Lot& lot, const EarlierDistricts* earlier = nullptr);

}  // namespace hemicycle
