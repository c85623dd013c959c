#pragma once

#include <optional>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/tally.hpp"

namespace hemicycle {

/// The votes of a district.
struct DistrictTally {
  std::vector<Votes> votes;  ///< [ballots] one a party
  Votes valid = 0;           ///< [ballots] all valid votes, lists not named included
};

/// The votes of one election with tiers.
struct TierVotes {
  Tally nation;
  std::vector<DistrictTally> districts;
  std::optional<Tally> national_ballots;   ///< where the national tier counts ballots of its own
  std::vector<std::vector<Seats>> direct;  ///< [seats] won in each district by each party; empty: as the law states
};

}  // namespace hemicycle
