#pragma once

#include <optional>
#include <vector>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"
#include "models/seats/admission.hpp"
#include "models/seats/cell_seats.hpp"
#include "models/seats/list_tier.hpp"
#include "models/seats/tally.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// What a list must reach in a biproportional distribution; empty shares: nothing.
struct Quorum {
  std::optional<Fraction> any_district;  ///< of the valid votes of one district
  std::optional<Fraction> total;         ///< of all valid votes, or of all voter numbers
  bool needs_both = false;               ///< one of the two is enough
  bool total_of_voter_numbers = false;
};

/// Lists have their seats by their voters nationwide, and each where its votes are.
struct Biproportional {
  Quorum quorum;
  bool divides_by_seats = true;      ///< voters are votes divided by the seats of the district
  bool rounds_voter_numbers = true;  ///< to whole numbers, in every district
  Votes votes_scale = 1;             ///< the votes given are this multiple of those cast; > 0
  bool strongest_list_gets_a_seat = false;
};

/// Votes and the law for them: one nationwide distribution, one in every district by itself with a nationwide
/// threshold, or a biproportional one.
struct Contest {
  ListTier tier;                         ///< its seats are those of the whole contest
  Tally tally;                           ///< nationwide
  std::vector<bool> wins_nothing;        ///< lists that cannot win; empty: none
  std::vector<DistrictVotes> districts;  ///< empty: one nationwide distribution
  std::optional<Biproportional> biproportional;
};

struct ContestResult {
  std::vector<Seats> seats;
  std::vector<std::vector<Seats>> by_district;  ///< one a district, each one a list
  std::vector<bool> admitted;
  Seats vacant = 0;
  std::vector<SettledTie> ties;  ///< that decided something
  std::optional<Misfit> misfit;  ///< why no seat of a biproportional distribution is filled
};

[[nodiscard]] ContestResult allocate(const Contest& contest, const Lot& lot);

}  // namespace hemicycle
