#pragma once

#include <functional>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/list_tier.hpp"
#include "models/seats/tally.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// Shares seats over the lists with votes.
using Share = std::function<std::vector<Seats>(const std::vector<Votes>& votes, Seats seats)>;

/// Gives the strongest list, or alliance where lists are joined, the bonus of the tier, and shares the other seats.
/// Within an alliance the bonus is shared as its seats are. Nobody has a bonus without an admitted list.
///
/// @param votes [ballots] that count, 0 where a list is not admitted
/// @param share how seats are shared
[[nodiscard]] std::vector<Seats> distribute_with_bonus(const ListTier& tier, const Tally& tally,
                                                       const std::vector<Votes>& votes, Seats seats, TieBreaker& ties,
                                                       const Share& share);

/// [seats] The graduated bonus of `votes` ballots among `valid`: exact, never above `most`. Denominators of the
/// fractions are at most 10^9.
[[nodiscard]] Seats graduated_seats(const GraduatedBonus& bonus, Votes votes, Votes valid);

}  // namespace hemicycle
