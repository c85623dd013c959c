#pragma once

#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/method.hpp"

namespace hemicycle {

/// [ballots] What the run-off would be if each voter of a candidate who is out moved as `transfers` says, rounded down
/// for each candidate and finalist; one a candidate, 0 for those who are out.
[[nodiscard]] std::vector<Votes> run_off_votes(std::span<const Votes> votes, const std::vector<int>& finalists,
                                               const Transfers& transfers);

}  // namespace hemicycle
