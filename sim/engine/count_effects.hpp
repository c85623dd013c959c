#pragma once

#include <vector>

#include "models/fraud/pipeline.hpp"
#include "models/votes/flow_sampler.hpp"

#include "sim/stats/results.hpp"

namespace hemicycle {

/// Adds what the flows of a block did. Of a flow only voters are counted, not units.
void count_flows(const FlowRoom& room, int rows, std::vector<EffectCounts>& counts);

/// Adds what each mechanism did in a block, then all together.
void count_fraud(const FraudRoom& room, int rows, std::vector<EffectCounts>& counts);

}  // namespace hemicycle
