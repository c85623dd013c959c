#include "models/seats/allocate.hpp"

#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/seats/admission.hpp"
#include "models/seats/list_distribution.hpp"
#include "models/seats/tied_districts.hpp"

namespace hemicycle {

Seating allocate(const ElectoralSystem& system, const Tally& tally, const Lot& lot) {
  EXPECTS(system.direct.empty() || system.direct.size() == tally.votes.size());
  EXPECTS(system.wins_nothing.empty() || system.wins_nothing.size() == tally.votes.size());

  TieBreaker ties(system.list.ties, lot);
  const std::vector<bool> outside = left_out(system.list, system.wins_nothing, tally.votes.size());
  Admission admission = admit(system.list, outside, tally, ties);
  Seating seating;
  seating.seats = distribute_list_tier(system.list, admission, tally, ties);
  const Seats given = std::accumulate(seating.seats.begin(), seating.seats.end(), Seats{0});
  seating.vacant = system.list.seats - given + system.vacant_districts;
  for (std::size_t p = 0; p < system.direct.size(); ++p) seating.seats[p] += system.direct[p];
  seating.admitted = std::move(admission.admitted);
  for (const int winner : winners_of_tied(system.tied_districts, system.list.ties, tally.votes, lot)) {
    ++seating.seats[static_cast<std::size_t>(winner)];
  }
  seating.ties = ties.settled();
  seating.tied = ties.has_decided() || !system.tied_districts.empty();
  return seating;
}

}  // namespace hemicycle
