#pragma once

#include <vector>

#include "models/votes/vote_model.hpp"

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {

/// Which row an election takes: its own, or any with the probability of its weight (equal ones where none are given).
enum class RowOrder { in_order, by_weight };

/// Draws of another program from `file` or `rows`: a column a party, or a column `region.party` each, and a column
/// `weight` where the rows have weights. Rows without weights set the number of draws, where they are taken in
/// order. The points of a sweep share one table in memory.
[[nodiscard]] DrawnShares read_draws(const Fields& fields, RowOrder order, Draft& draft);

/// The mean of drawn shares by the rows' weights: one number a party, or region by region one a party.
[[nodiscard]] std::vector<double> mean_shares(const ShareDraws& draws, std::size_t width);

}  // namespace hemicycle
