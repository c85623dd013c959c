#pragma once

#include <functional>
#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/list_tier.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// Shares seats over the lists with votes; returns these seats alone.
///
/// @param beside [seats] that the lists have just been given, which limits of their seats count; empty: none
using Share =
    std::function<std::vector<Seats>(const std::vector<Votes>& votes, Seats seats, const std::vector<Seats>& beside)>;

/// The distribution that a bonus is part of.
struct BonusCase {
  const std::vector<JoinedLists>& alliances;
  const std::vector<Votes>& votes;   ///< [ballots] that count, 0 where a list is not admitted
  Votes valid = 0;                   ///< [ballots] of which a bonus asks for a share
  Seats seats = 0;                   ///< [seats] to give, the bonus included
  std::span<const Seats> held{};     ///< [seats] that lists have before; empty: none. A majority bonus counts them
  std::span<const Votes> ballots{};  ///< [ballots] that say who is strongest, before factors; empty: the votes
  std::span<const Seats> least{};    ///< [seats] of lists with votes, which no bonus takes; empty: none
};

/// Gives the strongest list, or alliance where lists are joined, the bonus, and shares the other seats. Within an
/// alliance the bonus is shared as its seats are. Nobody has a bonus without an admitted list. What the winner cannot
/// hold of the bonus is among the other seats.
///
/// @param share how seats are shared; on top of those held
[[nodiscard]] std::vector<Seats> distribute_with_bonus(const Bonus& bonus, const BonusCase& given, TieBreaker& ties,
                                                       const Share& share);

/// [seats] The graduated bonus of `votes` ballots among `valid`: exact, never above `most`. Denominators of the
/// fractions are at most 10^9.
[[nodiscard]] Seats graduated_seats(const GraduatedBonus& bonus, Votes votes, Votes valid);

}  // namespace hemicycle
