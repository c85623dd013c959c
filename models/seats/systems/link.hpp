#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/systems/tier_system.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// A bonus as a distribution has it.
struct LinkedBonus {
  const Bonus& bonus;
  Votes valid = 0;  ///< [ballots] of which it may ask for a share
};

/// A distribution over lists that may hold seats before it.
struct LinkedDistribution {
  std::span<const Votes> votes;  ///< [ballots] one a list; 0: takes no part
  Seats seats = 0;               ///< [seats] in all, those held included (of `beside`: on top)
  std::span<const Seats> held;   ///< [seats] one a list; lists without votes hold none
  std::optional<QuotaBase> quota_base{};
  RunOff run_off{};
  std::optional<LinkedBonus> bonus{};  ///< of no `levelled` or `halfway` one
  Seats uncompensated = 0;             ///< [seats] of `levelled`: so many may stay over, and are then added
  Seats largest = kLargestHouse;       ///< [seats] of `levelled`: at this size growing ends, and what is over is added
};

/// The seats of every list under the link. What a bonus does under each is said at NationalTier.
[[nodiscard]] std::vector<Seats> distribute_linked(const Method& method, Link link,
                                                   const LinkedDistribution& distribution, TieBreaker& ties);

}  // namespace hemicycle
