#pragma once

#include <optional>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/admission.hpp"
#include "models/seats/biproportional_law.hpp"
#include "models/seats/cell_seats.hpp"
#include "models/seats/list_tier.hpp"
#include "models/seats/tally.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

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
