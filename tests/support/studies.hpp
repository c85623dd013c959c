#pragma once

#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// Two regions with a few polling stations, three lists, swing, uncertain turnout and stuffing in one region; 98 seats
/// by Hare quota with a 7 % threshold, majority events and a coalition.
[[nodiscard]] Scenario small_country();

/// small_country() under three rules, the last one with other votes as well: one draw group of two points, one of one.
[[nodiscard]] Study small_sweep(std::uint64_t draws);

/// small_country() with a guarantee and lots, under thresholds from 2 to 32 % in steps of 1 %: most points follow
/// others.
[[nodiscard]] Study fine_sweep(std::uint64_t draws);

}  // namespace hemicycle
