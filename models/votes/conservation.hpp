#pragma once

#include "models/votes/ballots.hpp"

namespace hemicycle {

// What holds of ballots whatever happens to them; checked behind every step of a debug build.

/// Whether counts of the first rows are whole and not negative, the votes add up to the valid ones, and these are no
/// more than the ballots cast.
[[nodiscard]] bool is_conserved(const BallotBlock& ballots, int rows);

/// Whether no more ballots are beyond the roll, cast or removed, than there were before.
[[nodiscard]] bool keeps_to_roll(const BallotBlock& before, const BallotBlock& after, int rows);

}  // namespace hemicycle
