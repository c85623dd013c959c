#pragma once

#include "models/seats/systems/presets.hpp"

#include "sim/scenario/election_draft.hpp"

namespace hemicycle {

/// Reads what the preset needs beside the common words of the rule, when parties, votes and rule have been read.
void read_election_tiers(const Fields& election, const Fields& rule, TierPreset preset, ElectionDraft& draft);

}  // namespace hemicycle
