#pragma once

#include <cstdint>
#include <vector>

#include "sim/scenario/past_election.hpp"
#include "sim/stats/backtest_scores.hpp"

namespace hemicycle {

/// Forecasts every election from its polls alone and scores each party's share, seats and entry:
///
/// - the state space, its walk_sd and error_sd chosen for each election as those with the smallest mean CRPS of shares
///   over all the other elections;
/// - the state space with the defaults of scenarios;
/// - the pooled Dirichlet law, sampling error alone;
/// - the last poll, sampling error alone.
///
/// @param elections  at least two
[[nodiscard]] Backtest backtest(const std::vector<PastElection>& elections, std::uint64_t draws, std::uint64_t seed);

}  // namespace hemicycle
