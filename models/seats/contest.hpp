#pragma once

#include <vector>

#include "models/base/fraction.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/joined_lists.hpp"
#include "models/seats/tally.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// A district of a contest.
struct DistrictVotes {
  Seats seats = 0;           ///< [seats] district magnitude
  std::vector<Votes> votes;  ///< [ballots] one a list
};

/// The least number of seats of a list (or unit, in an apportionment).
struct LeastSeats {
  Seats start = 0;     ///< every list with votes holds this many before the distribution
  Seats at_least = 0;  ///< a list whose exact quota votes * S / V is below this gets this many, and no more
};

/// One distribution of seats with whatever real laws add to it: nationwide, or in every district by itself with a
/// nationwide threshold. Tables of lists are empty where the law does not have the thing.
struct Contest {
  ListTier tier;                         ///< its seats are those of the whole contest
  Tally tally;                           ///< nationwide
  std::vector<bool> wins_nothing;        ///< lists that cannot win
  std::vector<Seats> fixed;              ///< [seats] given beforehand; lists with some take no part
  std::vector<Seats> most;               ///< [seats] that a list can hold, in every district
  std::vector<Fraction> vote_factors;    ///< votes are multiplied by this after the threshold; >= 0
  LeastSeats least;                      ///< of nationwide contests without alliances
  std::vector<JoinedLists> alliances;    ///< in every district by themselves
  std::vector<DistrictVotes> districts;  ///< empty: one nationwide distribution
};

struct ContestResult {
  std::vector<Seats> seats;
  std::vector<std::vector<Seats>> by_district;  ///< one a district, each one a list
  std::vector<bool> admitted;
  Seats vacant = 0;
  bool tied = false;
};

[[nodiscard]] ContestResult allocate(const Contest& contest, const Lot& lot);

}  // namespace hemicycle
