#pragma once

#include "models/seats/systems/presets.hpp"

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {

/// Reads a law of several tiers, when electorate, seats, method and threshold have been read. Its districts are the
/// regions of the scenario.
void read_tiers(const Fields& rule, TierPreset preset, Draft& draft);

}  // namespace hemicycle
