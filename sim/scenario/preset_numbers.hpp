#pragma once

#include "models/seats/systems/presets.hpp"

#include "sim/scenario/fields.hpp"

namespace hemicycle {

/// The numbers that a preset needs beside seats and method, from the keys of a rule. Scenarios and election files have
/// the same words for them.
[[nodiscard]] PresetNumbers read_preset_numbers(const Fields& rule, TierPreset preset, const Reading& reading);

/// Whether the preset has seats won directly.
[[nodiscard]] bool is_mixed(TierPreset preset);

/// Whether the preset counts votes district by district.
[[nodiscard]] bool has_districts(TierPreset preset);

}  // namespace hemicycle
