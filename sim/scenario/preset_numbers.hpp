#pragma once

#include <vector>

#include "models/seats/systems/presets.hpp"

#include "sim/scenario/fields.hpp"

namespace hemicycle {

/// The numbers of a preset, from the keys of a rule. Scenarios and election files have the same words for them.
///
/// @param tier                its seats and method have been read
/// @param levelling_by_place  [seats] one a district, where the levelling seats are given so; empty: they are a number
[[nodiscard]] PresetNumbers read_preset_numbers(const Fields& rule, TierPreset preset, const ListTier& tier,
                                                const std::vector<Seats>& levelling_by_place, const Reading& reading);

/// Gives every district its levelling seats, where these are given by district.
void place_levelling_seats(const Fields& rule, const std::vector<Seats>& levelling_by_place, TierSystem& system,
                           const Reading& reading);

/// Whether the preset has seats won directly.
[[nodiscard]] bool is_mixed(TierPreset preset);

/// Whether the preset counts votes district by district.
[[nodiscard]] bool has_districts(TierPreset preset);

}  // namespace hemicycle
