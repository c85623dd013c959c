#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/quota.hpp"

namespace hemicycle {

namespace {

/// Lists and what they bid, a larger key first.
struct Bids {
  std::vector<int> lists;      ///< in the order of the ballot
  std::span<const Wide> keys;  ///< one a list of the ballot
};

/// The `winners` lists with the largest keys; the tie breaker decides where the last of them ties with a loser.
std::vector<int> largest(const Bids& bids, Seats winners, TieBreaker& ties) {
  const auto key = [&](int list) { return bids.keys[static_cast<std::size_t>(list)]; };
  std::vector<int> order = bids.lists;
  std::ranges::stable_sort(order, std::ranges::greater{}, key);
  if (winners <= 0 || winners >= std::ssize(order)) return winners <= 0 ? std::vector<int>{} : order;

  const Wide border = key(order[static_cast<std::size_t>(winners) - 1]);
  const auto first = std::ranges::find(order, border, key);
  const auto last = std::find_if(first, order.end(), [&](int list) { return key(list) != border; });
  const auto sure = static_cast<Seats>(first - order.begin());
  std::vector<int> chosen(order.begin(), first);
  std::vector<int> tied(first, last);
  if (sure + std::ssize(tied) > winners) tied = ties.choose(std::move(tied), winners - sure);
  chosen.insert(chosen.end(), tied.begin(), tied.end());
  return chosen;
}

template <typename Condition>
std::vector<int> lists_where(std::size_t count, Condition condition) {
  std::vector<int> lists;
  for (int list = 0; list < static_cast<int>(count); ++list) {
    if (condition(list)) lists.push_back(list);
  }
  return lists;
}

void give_left_over(Seats left, std::span<const Wide> keys, const Distribution& distribution, TieBreaker& ties,
                    std::span<Seats> seats) {
  while (left > 0) {
    Bids bids{lists_where(seats.size(), [&](int list) { return can_take(distribution, seats, list); }), keys};
    if (bids.lists.empty()) return;
    const std::vector<int> winners = largest(bids, left, ties);
    for (const int list : winners) ++seats[static_cast<std::size_t>(list)];
    left -= static_cast<Seats>(winners.size());
  }
}

/// Takes `excess` seats back, one a list and round, from the smallest keys; a tie order says who keeps a seat.
void take_back(Seats excess, std::span<const Wide> keys, std::span<const Seats> held, TieBreaker& ties,
               std::span<Seats> seats) {
  const auto has_more = [&](int list) {
    const auto i = static_cast<std::size_t>(list);
    return seats[i] > (held.empty() ? 0 : held[i]);
  };
  while (excess > 0) {
    const Bids bids{lists_where(seats.size(), has_more), keys};
    const auto losers = std::min(excess, static_cast<Seats>(bids.lists.size()));
    for (const int list : bids.lists) --seats[static_cast<std::size_t>(list)];
    const std::vector<int> keepers = largest(bids, static_cast<Seats>(bids.lists.size()) - losers, ties);
    for (const int list : keepers) ++seats[static_cast<std::size_t>(list)];
    excess -= losers;
  }
}

}  // namespace

std::vector<Seats> distribute(const LargestRemainder& method, const Distribution& distribution, TieBreaker& ties) {
  EXPECTS(distribution.seats >= 0);
  std::vector<Seats> seats(distribution.held.begin(), distribution.held.end());
  seats.resize(distribution.votes.size());
  const Seats open = distribution.seats - std::accumulate(seats.begin(), seats.end(), Seats{0});
  const Votes total = std::accumulate(distribution.votes.begin(), distribution.votes.end(), Votes{0});
  if (open <= 0 || total == 0) return seats;

  const QuotaSize quota = size_of(method.quota, total, open);
  std::vector<Wide> remainders(seats.size());
  Wide left = open;
  for (std::size_t i = 0; i < seats.size(); ++i) {
    const Wide scaled = distribution.votes[i] * quota.parts;
    const Wide whole = scaled / quota.votes;
    remainders[i] = scaled - whole * quota.votes;
    const Wide room = distribution.most.empty() ? whole : Wide{distribution.most[i]} - seats[i];
    const Wide given = std::clamp<Wide>(room, 0, whole);
    seats[i] += static_cast<Seats>(given);
    left -= given;
  }
  if (left < 0) take_back(static_cast<Seats>(-left), remainders, distribution.held, ties, seats);
  const bool by_votes = method.left_over == LeftOver::most_votes;
  const std::vector<Wide> keys =
      by_votes ? std::vector<Wide>(distribution.votes.begin(), distribution.votes.end()) : std::move(remainders);
  if (left > 0) give_left_over(static_cast<Seats>(left), keys, distribution, ties, seats);
  return seats;
}

}  // namespace hemicycle
