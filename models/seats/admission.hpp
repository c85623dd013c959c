#pragma once

#include <vector>

#include "models/seats/electoral_system.hpp"
#include "models/seats/tally.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// The votes of a district.
struct DistrictVotes {
  Seats seats = 0;               ///< [seats] district magnitude
  std::vector<Votes> votes;      ///< [ballots] one a list
  Votes valid = 0;               ///< [ballots] base of shares of the district; less than the sum of `votes`: that sum
  std::vector<Votes> run_off{};  ///< [ballots] one a list, of a second round that was held; empty: none was
};

/// Who takes part in the distribution of list seats.
struct Admission {
  std::vector<bool> admitted;                  ///< one a party: passed the threshold or was let in, in some district
  std::vector<bool> nationwide;                ///< the same, without those that only a district admits
  std::vector<int> let_in;                     ///< by the guarantee, in the order of their votes
  std::vector<std::vector<bool>> by_district;  ///< one a district, where they differ; empty: as nationwide
};

/// Applies threshold, exemptions and guarantee. The guarantee acts where at least one list passes and fewer than it
/// wants do; it lets in the next largest as far as there are lists with votes. Alliances that count as one for the
/// threshold bring all of their lists over it.
///
/// @param wins_nothing parties such as "against all", one flag a party; empty: none
/// @param districts    that the shares of districts are taken in; empty: such shares bind and admit nobody
[[nodiscard]] Admission admit(const ListTier& tier, const std::vector<bool>& wins_nothing, const Tally& tally,
                              TieBreaker& ties, const std::vector<DistrictVotes>& districts = {});

}  // namespace hemicycle
