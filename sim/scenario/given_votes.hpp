#pragma once

#include <optional>
#include <vector>

#include "models/seats/admission.hpp"
#include "models/seats/tally.hpp"

#include "sim/scenario/election_file.hpp"
#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// The election that a scenario's own votes make, without chance, under the names of its party ids.
///
/// Valid = all votes as given; invalid ballots are the given ones, or the electorate's share of those cast, to the
/// nearest whole number. Empty where the scenario gives no votes.
[[nodiscard]] std::optional<Election> election_of(const Scenario& scenario);

/// Votes for a scenario's law.
struct LawVotes {
  Tally nation;
  std::vector<DistrictVotes> regions;  ///< of laws whose districts they are, their seats left out; else empty
};

/// The election that these votes make under the scenario's law.
[[nodiscard]] Election election_of(const Scenario& scenario, LawVotes votes);

}  // namespace hemicycle
