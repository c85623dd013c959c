#pragma once

#include <vector>

#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// Elections in which parties together have more than half of the house, or two thirds of it: counted from their
/// histogram of seats, or, where every election has a house of its own size, as the built-in events were answered.
///
/// @param seats  of the parties together
[[nodiscard]] Count count_majorities(const Scenario& scenario, const TallyCounts& tally,
                                     const std::vector<int>& parties, const Histogram& seats);
[[nodiscard]] Count count_two_thirds(const Scenario& scenario, const TallyCounts& tally,
                                     const std::vector<int>& parties, const Histogram& seats);

/// [seats] The mean size of the house over the elections.
[[nodiscard]] double mean_house(const Scenario& scenario, const TallyCounts& tally);

}  // namespace hemicycle
