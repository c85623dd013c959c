#include "models/seats/allocate.hpp"

#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/seats/admission.hpp"
#include "models/seats/guarantee.hpp"
#include "models/seats/tied_districts.hpp"

namespace hemicycle {

namespace {

std::vector<Votes> votes_of_admitted(const std::vector<Votes>& votes, const std::vector<bool>& admitted) {
  std::vector<Votes> kept(votes.size());
  for (std::size_t p = 0; p < votes.size(); ++p) kept[p] = admitted[p] ? votes[p] : 0;
  return kept;
}

}  // namespace

Seating allocate(const ElectoralSystem& system, const Tally& tally, const Lot& lot) {
  EXPECTS(system.direct.empty() || system.direct.size() == tally.votes.size());
  EXPECTS(system.wins_nothing.empty() || system.wins_nothing.size() == tally.votes.size());

  TieBreaker ties(system.list.ties, lot);
  Admission admission = admit(system.list, system.wins_nothing, tally, ties);
  Seating seating;
  seating.seats = distribute_to_admitted(system.list, admission, votes_of_admitted(tally.votes, admission.admitted),
                                         system.list.seats, ties);
  const Seats given = std::accumulate(seating.seats.begin(), seating.seats.end(), Seats{0});
  seating.vacant = system.list.seats - given + system.vacant_districts;
  for (std::size_t p = 0; p < system.direct.size(); ++p) seating.seats[p] += system.direct[p];
  seating.admitted = std::move(admission.admitted);
  for (const int winner : winners_of_tied(system.tied_districts, system.list.ties, tally.votes, lot)) {
    ++seating.seats[static_cast<std::size_t>(winner)];
  }
  seating.tied = ties.has_decided() || !system.tied_districts.empty();
  return seating;
}

}  // namespace hemicycle
