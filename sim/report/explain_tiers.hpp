#pragma once

#include <string>
#include <vector>

#include "models/seats/systems/placed_seat.hpp"
#include "models/seats/systems/tier_system.hpp"

#include "sim/report/document.hpp"

namespace hemicycle {

/// Says how a law of several tiers works, one paragraph a tier: what districts share out and by which votes, what the
/// nation does in view of it, and where national seats are filled.
void describe_tiers(const TierSystem& system, Document& document);

/// A table of levelling seats in the order in which they found their districts, and by what; nothing where there are
/// none.
void describe_placed(const std::vector<PlacedSeat>& placed, const std::vector<std::string>& lists,
                     const std::vector<std::string>& districts, Document& document);

}  // namespace hemicycle
