#pragma once

#include <vector>

#include "models/base/types.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// The seats that distribute() gives, ties included, in a time that does not grow with the house: seats that are beyond
/// doubt are given at once (the jump), the last few one by one (the step).
///
/// With d(s) between s + low and s + high and a final multiplier m, a list ends with at least v m - high seats and at
/// most v m + 1 - low. So m is at least the root of sum of max(held, v m + 1 - low) = seats, and at that root every
/// list is sure of max(held, v m - high). Largest remainders need no jump.
///
/// Source: F. Pukelsheim, "Proportional Representation" (2017), chapter 4, on jump-and-step.
[[nodiscard]] std::vector<Seats> distribute_quickly(const Method& method, const Distribution& distribution,
                                                    TieBreaker& ties);

}  // namespace hemicycle
