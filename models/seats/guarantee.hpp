#pragma once

#include <span>
#include <vector>

#include "models/seats/electoral_system.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// [seats] of lists that the guarantee let in: max(guarantee.seats, floor(factor * votes * S / V)), V the votes of all
/// admitted lists; never more than what the lists before left of S. The law gives the factor and the least number of
/// seats, and not how left-over seats go: that they go to the lists that passed is an assumption.
///
/// Source: Constitutional Act of Kazakhstan on Elections, article 97-1 (2009).
///
/// @param votes  [ballots] of all lists, 0 where not admitted
/// @param let_in lists in the order of their votes
/// @param ties   decides who is served first where lists with the same votes want more than is left
[[nodiscard]] std::vector<Seats> guaranteed_seats(const Guarantee& guarantee, std::span<const Votes> votes,
                                                  std::span<const int> let_in, Seats seats, TieBreaker& ties);

}  // namespace hemicycle
