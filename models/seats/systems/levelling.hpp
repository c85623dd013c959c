#pragma once

#include <vector>

#include "models/base/types.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/systems/link.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// The smallest house from `distribution.seats` on whose distribution misses at most `uncompensated` of the seats held,
/// and its seats; those still missing are added.
///
/// Divisor methods never take a seat away when the house grows, so bisection finds that size between the first house
/// and the one that gives the neediest list its last seat held. Other methods can take one away: their house grows seat
/// by seat, of largest remainders from the first size at which no list must be short.
///
/// Source: Federal Electoral Act of Germany, section 6 (5), of 2013 and of 2020; Landeswahlgesetz of Bavaria,
/// article 44.
[[nodiscard]] std::vector<Seats> distribute_levelled(const Method& method, const LinkedDistribution& distribution,
                                                     TieBreaker& ties);

/// [seats] The number of seats whose quotients are above the lowest quotient at which some list gets its last seat
/// held, and one for each list that has just this quotient there. Smaller houses give some list less than it holds;
/// where other lists have that quotient too, a tie decides how much larger the house must be.
[[nodiscard]] Seats least_house_for(const HighestAverages& method, std::span<const Votes> votes,
                                    std::span<const Seats> held);

}  // namespace hemicycle
