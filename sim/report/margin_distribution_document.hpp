#pragma once

#include <string>

#include "sim/engine/margin_distribution.hpp"
#include "sim/report/document.hpp"
#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// Goal by goal and list by list, the fewest ballots that reach it over simulated elections: in how many elections some
/// number does, its median and the range of 90 % of them, and how many polling stations that takes where the scenario
/// says how much a station gives.
[[nodiscard]] Document margin_distribution_document(const Scenario& scenario, const MarginStudy& study);

/// The same as CSV: party, goal, change, draws, elections, probability, mcse, mean, its error, quantiles, stations.
[[nodiscard]] std::string margin_distribution_csv(const Scenario& scenario, const MarginStudy& study);

}  // namespace hemicycle
