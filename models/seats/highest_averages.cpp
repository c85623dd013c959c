#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/quotient.hpp"

namespace hemicycle {

namespace {

/// The lists whose next quotient is the largest, in the order of the ballot; none where no list can take a seat.
std::vector<int> largest_quotients(const HighestAverages& method, const Distribution& distribution,
                                   std::span<const Seats> seats) {
  std::vector<int> best;
  Bidder leader;
  for (int list = 0; list < std::ssize(seats); ++list) {
    if (!can_take(distribution, seats, list)) continue;
    const auto i = static_cast<std::size_t>(list);
    const Bidder bidder{distribution.votes[i], seats[i]};
    const std::strong_ordering order =
        best.empty() ? std::strong_ordering::greater : compare_next(method, bidder, leader);
    if (order > 0) best.clear();
    if (order >= 0) best.push_back(list);
    if (order > 0) leader = bidder;
  }
  return best;
}

}  // namespace

std::vector<Seats> distribute(const HighestAverages& method, const Distribution& distribution, TieBreaker& ties) {
  EXPECTS(distribution.seats >= 0);
  std::vector<Seats> seats(distribution.held.begin(), distribution.held.end());
  seats.resize(distribution.votes.size());
  Seats left = distribution.seats - std::accumulate(seats.begin(), seats.end(), Seats{0});
  while (left > 0) {
    std::vector<int> best = largest_quotients(method, distribution, seats);
    if (best.empty()) break;
    if (std::ssize(best) > left) best = ties.choose(std::move(best), left, distribution.votes);
    for (const int list : best) ++seats[static_cast<std::size_t>(list)];
    left -= static_cast<Seats>(best.size());
  }
  return seats;
}

}  // namespace hemicycle
