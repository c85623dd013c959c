#pragma once

#include <vector>

#include "sim/engine/elect.hpp"
#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// The sampler of a scenario: its electorate, models, flows, fraud and observers.
[[nodiscard]] ElectionSampler sampler_of(const Scenario& scenario);

/// Points of a study that see the same ballots: they differ in their rules alone.
struct DrawGroup {
  ElectionSampler sampler;
  std::vector<int> points;
};

/// Groups the points by electorate, votes, turnout and fraud, in the order of their first point.
[[nodiscard]] std::vector<DrawGroup> group_by_draws(const std::vector<Point>& points);

}  // namespace hemicycle
