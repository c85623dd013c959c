#pragma once

#include <vector>

#include "models/base/types.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/list_tier.hpp"

namespace hemicycle {

/// Shares seats out over joined lists and single ones, then over the lists of each alliance, group by group. An
/// alliance stands on the ballot where its first list stands. No seats are held before. Lists that are joined for the
/// threshold only are single ones here.
[[nodiscard]] std::vector<Seats> distribute(const Method& method, const Distribution& distribution,
                                            const std::vector<JoinedLists>& alliances, TieBreaker& ties);

/// [ballots] for alliances and groups themselves, and for none of their lists.
[[nodiscard]] Votes own_votes(const std::vector<JoinedLists>& alliances);

/// The takers of seats in the order of the ballot, each with its lists: alliances for seats, then single lists.
[[nodiscard]] std::vector<std::vector<int>> sides_of(const std::vector<JoinedLists>& alliances, int lists);

}  // namespace hemicycle
