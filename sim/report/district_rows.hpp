#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"
#include "sim/stats/summary_estimate.hpp"

namespace hemicycle {

/// An option on the ballot of a single-member district, and what became of it in one tally.
struct DistrictOption {
  std::string id;      ///< of the candidate, or of the party that is "against all"
  std::string name;    ///< for people
  const Party* party;  ///< on whose line the seat counts
  const OptionCounts* counts;
};

/// The options of a district in the order of the ballot.
[[nodiscard]] std::vector<DistrictOption> options_of(const Scenario& scenario, std::size_t district,
                                                     const TallyCounts& tally);

}  // namespace hemicycle
