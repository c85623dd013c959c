#pragma once

#include <vector>

#include "models/base/types.hpp"
#include "models/seats/admission.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// Shares seats out over the admitted lists. First those that the guarantee let in get
/// max(guarantee.seats, floor(factor * votes * S / V)) each, V the votes of all admitted lists, as far as there are
/// seats; then those that passed share the rest by the method. The law gives the factor and the least number of seats,
/// and not how left-over seats go: that they go to the lists that passed is an assumption.
///
/// Source: Constitutional Act of Kazakhstan on Elections, article 97-1 (2009).
///
/// @param votes [ballots] of all lists, 0 where not admitted
/// @param ties  decides also who is served first where lists with the same votes want more than is left
[[nodiscard]] std::vector<Seats> distribute_to_admitted(const ListTier& tier, const Admission& admission,
                                                        std::vector<Votes> votes, Seats seats, TieBreaker& ties);

}  // namespace hemicycle
