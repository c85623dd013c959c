#include "sim/report/majorities.hpp"

#include <cstddef>
#include <variant>

#include "sim/stats/summary_histogram.hpp"

namespace hemicycle {

namespace {

/// Elections that said yes to the built-in question; 0 where it is not asked.
Count count_answers(const Scenario& scenario, const TallyCounts& tally, const std::vector<int>& parties, int multiple) {
  for (std::size_t e = 0; e < scenario.events.size(); ++e) {
    const auto* share = std::get_if<HouseShare>(&scenario.events[e].question);
    if (share != nullptr && share->parties == parties && share->multiple == multiple) return tally.events[e];
  }
  return 0;
}

}  // namespace

Count count_majorities(const Scenario& scenario, const TallyCounts& tally, const std::vector<int>& parties,
                       const Histogram& seats) {
  if (scenario.rule.grows()) return count_answers(scenario, tally, parties, 2);
  return count_at_least(seats, majority_of(scenario.rule.house()));
}

Count count_two_thirds(const Scenario& scenario, const TallyCounts& tally, const std::vector<int>& parties,
                       const Histogram& seats) {
  if (scenario.rule.grows()) return count_answers(scenario, tally, parties, 3);
  return count_at_least(seats, two_thirds_of(scenario.rule.house()));
}

double mean_house(const Scenario& scenario, const TallyCounts& tally) {
  if (!scenario.rule.grows()) return scenario.rule.house();
  double house = scenario.rule.appointed + summarize(tally.vacant).mean.value;
  for (const PartyCounts& party : tally.parties) house += summarize(party.seats).mean.value;
  return house;
}

}  // namespace hemicycle
