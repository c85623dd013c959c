#pragma once

#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// The `count` lists with most votes, in the order of the ballot; fewer where fewer have votes. The law's order settles
/// who is the last of them.
[[nodiscard]] std::vector<int> most_voted(std::span<const Votes> votes, Seats count, TieBreaker& ties);

}  // namespace hemicycle
