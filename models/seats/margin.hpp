#pragma once

#include <functional>
#include <optional>

#include "models/base/types.hpp"

namespace hemicycle {

/// The fewest ballots n in [1, limit] that reach something, by doubling and bisection with the law itself; empty where
/// no number tried does.
///
/// Exact where more ballots never undo what fewer have reached. That holds for ballots added or moved to a list under
/// divisor and quota methods, thresholds included. Ballots taken from one list may help another over the threshold; the
/// answer is then the end of the first stretch that the doubling meets, and never too small.
[[nodiscard]] std::optional<Votes> fewest_ballots(Votes limit, const std::function<bool(Votes)>& reaches);

}  // namespace hemicycle
