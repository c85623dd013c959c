#pragma once

#include <span>
#include <vector>

#include "models/votes/poll.hpp"

namespace hemicycle {

/// What polls say together, and how much: as one poll of `effective_size` respondents would.
struct PooledPolls {
  std::vector<double> shares;   ///< one a party, summing to one
  double effective_size = 0.0;  ///< [respondents]
};

/// Pools polls that all asked for every party: p = sum n_i p_i / sum n_i, with
///
///     Var_j = [sum n_i^2 v_ij + 2 sum_{i<k} n_i n_k rho sqrt(v_ij v_kj)] / (sum n_i)^2,
///     v_ij  = p_ij (1 - p_ij) / n_i + rounding^2 / 12,
///
/// and the effective size sum_j p_j (1 - p_j) / sum_j Var_j: that of one poll with the same total variance. One poll
/// without rounding has its own size; m equal polls of n have m n / (1 + (m - 1) rho).
/// Source: Bauer, Bender, Klima and Kuechenhoff (2019), "KOALA: a new paradigm for election coverage", AStA.
///
/// @param polls        at least one; of each the decided respondents count
/// @param correlation  rho, of the errors of two polls, in [0, 1]
/// @param rounding     step to which shares were published; 0: not rounded
[[nodiscard]] PooledPolls pool_polls(std::span<const Poll> polls, double correlation, double rounding);

/// The mean of the shares of polls by their decided respondents, party by party over the polls that asked for it, with
/// `prior` respondents more for each party, made to sum to one.
[[nodiscard]] std::vector<double> mean_of_polls(std::span<const Poll> polls, double prior);

/// The mean share of undecided respondents, by sample size.
[[nodiscard]] double undecided_share(std::span<const Poll> polls);

/// Respondents of a poll who had decided.
[[nodiscard]] inline double decided(const Poll& poll) { return poll.sample_size * (1.0 - poll.undecided); }

}  // namespace hemicycle
