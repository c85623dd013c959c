#include "sim/engine/draw_group.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hemicycle {

namespace {

bool see_the_same_ballots(const Scenario& a, const Scenario& b) {
  return a.electorate == b.electorate && a.votes == b.votes && a.turnout == b.turnout && a.fraud == b.fraud &&
         a.observers == b.observers && a.flows == b.flows && a.districts == b.districts &&
         a.rule.single_member == b.rule.single_member;
}

}  // namespace

ElectionSampler sampler_of(const Scenario& scenario) {
  DistrictContest districts;
  if (scenario.districts) {
    districts = {*scenario.districts, *scenario.rule.single_member, scenario.electorate, scenario.fraud,
                 scenario.observers};
  }
  return {scenario.electorate, scenario.votes, scenario.turnout,    scenario.fraud,
          scenario.observers,  scenario.flows, std::move(districts)};
}

std::vector<DrawGroup> group_by_draws(const std::vector<Point>& points) {
  std::vector<DrawGroup> groups;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Scenario& scenario = points[i].scenario;
    const auto group = std::ranges::find_if(groups, [&](const DrawGroup& g) {
      return see_the_same_ballots(points[static_cast<std::size_t>(g.points.front())].scenario, scenario);
    });
    if (group != groups.end()) {
      group->points.push_back(static_cast<int>(i));
    } else {
      groups.push_back({sampler_of(scenario), {static_cast<int>(i)}});
    }
  }
  return groups;
}

}  // namespace hemicycle
