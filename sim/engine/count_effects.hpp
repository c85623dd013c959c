#pragma once

#include <vector>

#include "models/votes/flow_sampler.hpp"

#include "sim/engine/elect.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// Adds what the flows of a block did. Of a flow only voters are counted, not units.
void count_flows(const FlowRoom& room, int rows, std::vector<EffectCounts>& counts);

/// Adds what each mechanism of the scenario did in a block, at the lists or in a district, then all together.
void count_fraud(const ElectionSampler& sampler, const Workspace& workspace, int rows,
                 std::vector<EffectCounts>& counts);

}  // namespace hemicycle
