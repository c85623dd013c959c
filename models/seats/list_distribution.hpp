#pragma once

#include <vector>

#include "models/base/types.hpp"
#include "models/seats/admission.hpp"
#include "models/seats/list_tier.hpp"
#include "models/seats/tally.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// Lists that take no part in a distribution: they win nothing, or have the seats that the law gives them beforehand.
[[nodiscard]] std::vector<bool> left_out(const ListTier& tier, const std::vector<bool>& wins_nothing,
                                         std::size_t parties);

/// The votes that count in a distribution: of admitted lists, times their factors, all scaled to whole numbers.
[[nodiscard]] std::vector<Votes> counting_votes(const ListTier& tier, const std::vector<Votes>& votes,
                                                const std::vector<bool>& admitted);

/// The seats of a nationwide list tier over the lists that were admitted, all that the tier adds to its method
/// included. What they lack to the seats of the tier is vacant.
[[nodiscard]] std::vector<Seats> distribute_list_tier(const ListTier& tier, const Admission& admission,
                                                      const Tally& tally, TieBreaker& ties);

/// The seats of a district by itself.
[[nodiscard]] std::vector<Seats> distribute_in_district(const ListTier& tier, const std::vector<bool>& admitted,
                                                        const DistrictVotes& district, TieBreaker& ties);

}  // namespace hemicycle
