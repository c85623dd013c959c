#pragma once

#include <vector>

#include "sim/scenario/scenario.hpp"

namespace hemicycle {

/// Who wins the single-member districts without chance.
struct ExpectedMembers {
  std::vector<Seats> seats;  ///< one a party
  Seats vacant = 0;
};

/// The members that the districts of a scenario elect at the centre of every law: no deviations, effects as given, and
/// only those struck off who surely are. Ties go by the law, but for lots: there the first listed wins.
///
/// @param votes  [ballots] of the lists in the nation, by which ties may go
[[nodiscard]] ExpectedMembers members_without_chance(const Scenario& scenario, const std::vector<Votes>& votes);

}  // namespace hemicycle
