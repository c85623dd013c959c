#pragma once

#include <optional>
#include <vector>

#include "sim/engine/draw_group.hpp"
#include "sim/engine/elections.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// A point whose law differs from that of an earlier one of its draw group, its lead, in the threshold alone, and lets
/// other lists in in few elections only. Only these are gathered and counted, under both laws: the counts of the point
/// are those of the lead, less what the lead made of the gathered elections, plus what the point makes of them.
struct Follower {
  int point = 0;
  int lead = 0;
  Elections gathered;   ///< not counted yet
  Count changed = 0;    ///< [elections] gathered and counted
  PointCounts as_lead;  ///< what the lead made of them
};

/// The rows of a block in which two laws that differ in their threshold alone may end differently in some tally.
[[nodiscard]] RowBits changed_rows(const ElectoralSystem& one, const ElectoralSystem& other, bool has_fraud,
                                   const Elections& block);

/// The point that a point of the group had best follow, judged by one block; none where more than a fifth of the
/// elections change, since one that is gathered costs about four times one that is counted in its block.
[[nodiscard]] std::optional<int> find_lead(const std::vector<Point>& points, const DrawGroup& group, int point,
                                           const Elections& block);

}  // namespace hemicycle
