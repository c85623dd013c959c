#pragma once

#include "models/base/columns.hpp"
#include "models/fraud/mechanism.hpp"
#include "models/fraud/site.hpp"

namespace hemicycle {

/// The number that makes the target a share of the whole: the nearest whole number, half up, to target * whole.
///
/// A share that is rounded to steps is a fraction j / steps, and j and the number are found in whole numbers; a share
/// written in decimals counts as the decimal. 0 where the unit is not touched.
/// @param part   what the share is of now
/// @param whole  [ballots or voters] in [0, 2^40]
void count_target(const Target& target, const Site& site, ConstColumn part, ConstColumn whole, Column number);

}  // namespace hemicycle
