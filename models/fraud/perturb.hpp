#pragma once

#include "models/base/columns.hpp"
#include "models/fraud/mechanism.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// Puts in floor(strength * (registered - cast)) ballots for the beneficiary. Where nobody is registered, none.
///
/// @param strength  in [0, 1]; 0 where the unit is not touched, and nothing changes
void perturb(const Stuffing& stuffing, ConstColumn strength, BallotBlock& ballots);

/// Moves the nearest whole number (half up) to strength * votes from each victim to the beneficiary.
///
/// @param strength  in [0, 1]; 0 where the unit is not touched, and nothing changes
void perturb(const Transfer& transfer, ConstColumn strength, BallotBlock& ballots);

}  // namespace hemicycle
