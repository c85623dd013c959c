#pragma once

#include <vector>

#include "models/base/types.hpp"
#include "models/seats/systems/tier_system.hpp"
#include "models/seats/systems/tier_votes.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// Direct seats won in one election.
struct DirectSeats {
  std::vector<std::vector<Seats>> by_district;  ///< one a district, each one a party
  bool tied = false;                            ///< a tie decided a constituency
};

/// Most votes win each constituency. The votes of a candidate are those of the base election times the share of the
/// party's list in the district now over its share then, in whole ballots, half up; candidates of parties that had no
/// list votes there keep theirs. A constituency without votes stays empty. Ties of constituency c are settled at unit c
/// of Stage::district_tie_break.
///
/// That every candidate swings as the list does is an assumption.
[[nodiscard]] DirectSeats win_constituencies(const TierSystem& system, const TierVotes& votes, TieOrder order,
                                             const Lot& lot);

}  // namespace hemicycle
