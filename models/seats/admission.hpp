#pragma once

#include <vector>

#include "models/seats/electoral_system.hpp"
#include "models/seats/tally.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// Who takes part in the distribution of list seats.
struct Admission {
  std::vector<bool> admitted;  ///< one a party: passed the threshold or was let in
  std::vector<int> let_in;     ///< by the guarantee, in the order of their votes
};

/// Applies threshold, exemptions and guarantee. The guarantee acts where at least one list passes and fewer than it
/// wants do; it lets in the next largest as far as there are lists with votes.
///
/// @param wins_nothing parties such as "against all", one flag a party; empty: none
[[nodiscard]] Admission admit(const ListTier& tier, const std::vector<bool>& wins_nothing, const Tally& tally,
                              TieBreaker& ties);

}  // namespace hemicycle
