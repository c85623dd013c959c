#pragma once

#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// The party that wins each tied district: by lot, drawn for every district by itself; by more or fewer votes
/// nationwide; else the first listed in the district.
///
/// @param votes  [ballots] nationwide, one a party
[[nodiscard]] std::vector<int> winners_of_tied(const std::vector<TiedDistrict>& districts, TieOrder order,
                                               std::span<const Votes> votes, const Lot& lot);

}  // namespace hemicycle
