#pragma once

#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/bonus.hpp"
#include "models/seats/list_tier.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// Shares seats out over the admitted lists. First those that the guarantee let in get
/// max(guarantee.seats, floor(factor * votes * S / V)) each, V the votes of all admitted lists, as far as there are
/// seats and within the limits of the list; then those that passed share the rest as the tier does, and what they
/// cannot hold goes to those let in, by the method. The law gives the factor and the least number of seats, and not how
/// left-over seats go: that they go to the lists that passed is an assumption.
///
/// Source: Constitutional Act of Kazakhstan on Elections, article 97-1 (2009).
///
/// @param let_in by the guarantee, in the order of their votes; not empty
/// @param votes  [ballots] of all lists, 0 where not admitted
/// @param ties   decides also who is served first where lists with the same votes want more than is left
/// @param share  how the tier shares seats
[[nodiscard]] std::vector<Seats> distribute_to_admitted(const ListTier& tier, std::span<const int> let_in,
                                                        const std::vector<Votes>& votes, Seats seats, TieBreaker& ties,
                                                        const Share& share);

}  // namespace hemicycle
