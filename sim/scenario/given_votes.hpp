#pragma once

#include <optional>

#include "sim/scenario/election_file.hpp"
#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// The election that a scenario's own votes make, without chance, under the names of its party ids.
///
/// Valid = all votes as given; invalid ballots are the given ones, or the electorate's share of those cast, to the
/// nearest whole number. Empty where the scenario gives no votes.
[[nodiscard]] std::optional<Election> election_of(const Scenario& scenario);

}  // namespace hemicycle
