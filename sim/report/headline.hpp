#pragma once

#include <string>

#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// Whether nothing in the scenario was left to chance: votes, turnout and fraud are fixed, and no lot was drawn.
[[nodiscard]] bool is_certain(const Scenario& scenario, const PointCounts& counts);

/// The answer to the first question, in words: who has a majority of the house, or else who is the largest.
///
///     Nur Otan has a majority of the 107-seat house in all of the 1,000,000 simulated elections: more than 99.9997 %.
///
/// What was never seen, or always, is said as a bound. Speaks of the last tally.
[[nodiscard]] std::string headline(const Scenario& scenario, const PointCounts& counts, Count draws);

}  // namespace hemicycle
