#include "models/seats/systems/tier_election.hpp"

#include <algorithm>
#include <numeric>

namespace hemicycle {

std::vector<Seats> nationwide(const SeatTable& table, std::size_t parties) {
  std::vector<Seats> sums(parties);
  for (const std::vector<Seats>& district : table) {
    for (std::size_t p = 0; p < parties; ++p) sums[p] += district[p];
  }
  return sums;
}

std::vector<Votes> votes_of(const std::vector<bool>& taken, const std::vector<Votes>& votes) {
  std::vector<Votes> kept(votes.size());
  for (std::size_t p = 0; p < votes.size(); ++p) kept[p] = taken[p] ? votes[p] : 0;
  return kept;
}

std::vector<Seats> held_by_voted(const std::vector<Seats>& held, const std::vector<Votes>& votes) {
  std::vector<Seats> kept(held.size());
  for (std::size_t p = 0; p < held.size(); ++p) kept[p] = votes[p] > 0 ? held[p] : 0;
  return kept;
}

Seats limit_of_growth(const TierSystem& system, Seats seats) {
  return system.most_growth == 0 ? kLargestHouse : std::max<Seats>(0, seats) * system.most_growth;
}

Seats sum_of(const std::vector<Seats>& seats) { return std::accumulate(seats.begin(), seats.end(), Seats{0}); }

}  // namespace hemicycle
