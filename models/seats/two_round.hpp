#pragma once

#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/method.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// What the first round decides.
struct FirstRound {
  int elected = -1;            ///< -1: nobody
  std::vector<int> finalists;  ///< who goes to the run-off, in the order of the ballot; empty where it is decided
};

/// Who has more than the majority of all votes is elected; else the two with most votes go to the run-off. Where only
/// one has votes, that is a majority; where nobody has, nobody is elected. A tie for the second place is settled by the
/// law's order, and decides something whoever wins the run-off.
[[nodiscard]] FirstRound decide_first_round(const TwoRound& law, std::span<const Votes> votes, TieBreaker& ties);

/// [ballots] What the run-off would be if each voter of a candidate who is out moved as `transfers` says, rounded down
/// for each candidate and finalist; one a candidate, 0 for those who are out.
[[nodiscard]] std::vector<Votes> run_off_votes(std::span<const Votes> votes, const std::vector<int>& finalists,
                                               const Transfers& transfers);

}  // namespace hemicycle
