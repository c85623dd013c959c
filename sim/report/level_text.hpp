#pragma once

#include <string>

#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// The units that were simulated, and why: "; 10,061 polling stations", "; by region, to which its polling stations add
/// up". Empty for a nation that has no smaller units.
[[nodiscard]] std::string level_text(const Scenario& scenario);

}  // namespace hemicycle
