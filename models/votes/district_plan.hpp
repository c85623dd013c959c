#pragma once

#include <cstdint>
#include <vector>

#include "models/electorate/electorate.hpp"
#include "models/votes/district_model.hpp"

namespace hemicycle {

/// What is the same in every election of a district, worked out once a run.
struct DistrictPlan {
  std::vector<double> lean;  ///< weight of a list vote, one a party; 0 where the candidate has its own share
  std::vector<std::vector<int>> options;  ///< on the ballot, one list a party
  std::vector<int> option_party;          ///< one an option
  std::vector<bool> can_be_struck_off;    ///< one an option
  std::vector<double> odds;  ///< one a candidate: of its own share against all others; 0: it has its party's voters
  bool has_pool = true;      ///< own shares leave something to the parties' voters
  bool takes_from = false;   ///< some own share is taken from stated parties
  bool is_complete = true;   ///< every party has a candidate and none can be struck off: nobody has to move
  bool has_drawn_effects = false;
  std::uint32_t first_candidate = 0;  ///< number of its first candidate, all districts counted through; even

  [[nodiscard]] int option_count() const { return static_cast<int>(option_party.size()); }
};

/// The plans of all districts.
[[nodiscard]] std::vector<DistrictPlan> plans_of(const DistrictModel& model, const Electorate& electorate);

}  // namespace hemicycle
