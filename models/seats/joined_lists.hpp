#pragma once

#include <optional>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/distribution.hpp"

namespace hemicycle {

/// Lists that count as one in a distribution and then share their seats (apparentement).
struct JoinedLists {
  std::vector<int> lists;           ///< all lists, those of the groups included
  std::vector<JoinedLists> groups;  ///< joined lists within; no list is in two of them
  Votes own_votes = 0;              ///< [ballots] for the alliance and none of its lists
  std::optional<Seats> most;        ///< [seats] that they can hold together
  std::optional<Method> share_by;   ///< how they share their seats; empty: as the distribution does
};

/// Shares seats out over joined lists and single ones, then over the lists of each alliance, group by group. An
/// alliance stands on the ballot where its first list stands. No seats are held before.
[[nodiscard]] std::vector<Seats> distribute(const Method& method, const Distribution& distribution,
                                            const std::vector<JoinedLists>& alliances, TieBreaker& ties);

}  // namespace hemicycle
