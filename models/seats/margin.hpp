#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "models/base/types.hpp"

namespace hemicycle {

/// The fewest ballots n in [1, limit] that reach something, by doubling and bisection with the law itself; empty where
/// no number tried does. Exact where more ballots never undo what fewer have reached.
[[nodiscard]] std::optional<Votes> fewest_ballots(Votes limit, const std::function<bool(Votes)>& reaches);

/// What a number of ballots does.
struct BallotEffect {
  bool is_reached = false;
  std::vector<Seats> state;  ///< where two numbers have the same, more ballots between them undo nothing
};

/// The same where more ballots may undo what fewer have reached: stretch by stretch of numbers with one state, from
/// below.
///
/// Exact where a state that has changed does not come back, and the search ends within its 1,000 trials; beyond them it
/// is the end of the first stretch met, enough but perhaps more than the fewest.
/// @param is_near  most of [1, limit] need not be looked at: the upper end is found by doubling
[[nodiscard]] std::optional<Votes> fewest_ballots_in_stretches(Votes limit, bool is_near,
                                                               const std::function<BallotEffect(Votes)>& effect_of);

}  // namespace hemicycle
