#pragma once

#include <string>
#include <vector>

#include "models/seats/systems/tier_system.hpp"

#include "sim/report/document.hpp"

namespace hemicycle {

/// Says how a law of several tiers works, one paragraph a tier: what districts share out and by which votes, what the
/// nation does in view of it, and where national seats are filled.
void describe_tiers(const TierSystem& system, Document& document);

}  // namespace hemicycle
