#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/quota.hpp"

namespace hemicycle {

namespace {

/// Seats that have been shared out by whole quotas, and what decides about the others.
struct Sharing {
  const Distribution& distribution;
  TieBreaker& ties;
  std::vector<Seats> seats{};
  std::vector<Wide> remainders{};  ///< [ballots * parts of the quota] one a list
};

/// The `winners` of `lists` with the largest keys; the tie breaker decides where the last of them ties with a loser.
std::vector<int> largest(const std::vector<int>& lists, std::span<const Wide> keys, Seats winners, Sharing& sharing) {
  const auto key = [&](int list) { return keys[static_cast<std::size_t>(list)]; };
  std::vector<int> order = lists;
  std::ranges::stable_sort(order, std::ranges::greater{}, key);
  if (winners <= 0 || winners >= std::ssize(order)) return winners <= 0 ? std::vector<int>{} : order;

  const Wide border = key(order[static_cast<std::size_t>(winners) - 1]);
  const auto first = std::ranges::find(order, border, key);
  const auto last = std::find_if(first, order.end(), [&](int list) { return key(list) != border; });
  std::vector<int> chosen(order.begin(), first);
  std::vector<int> tied(first, last);
  const auto places = static_cast<Seats>(winners - std::ssize(chosen));
  if (std::ssize(tied) > places) tied = sharing.ties.choose(std::move(tied), places, sharing.distribution.votes);
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

void add_to_each(const std::vector<int>& lists, Seats change, std::vector<Seats>& seats) {
  for (const int list : lists) seats[static_cast<std::size_t>(list)] += change;
}

/// Gives every list its whole quotas; returns the seats left over, < 0 after an over-award.
Wide share_whole_quotas(const QuotaSize& quota, Seats open, Sharing& sharing) {
  sharing.remainders.resize(sharing.seats.size());
  Wide left = open;
  for (std::size_t i = 0; i < sharing.seats.size(); ++i) {
    const Wide scaled = sharing.distribution.votes[i] * quota.parts;
    const Wide whole = scaled / quota.votes;
    sharing.remainders[i] = scaled - whole * quota.votes;
    sharing.seats[i] += static_cast<Seats>(whole);
    left -= whole;
  }
  return left;
}

/// One seat a list and round, to the largest keys.
void give_left_over(Seats left, std::span<const Wide> keys, Sharing& sharing) {
  const auto has_votes = [&](int list) { return sharing.distribution.votes[static_cast<std::size_t>(list)] > 0; };
  const std::vector<int> takers = lists_where(sharing.seats.size(), has_votes);
  while (left > 0) {
    const std::vector<int> winners = largest(takers, keys, left, sharing);
    add_to_each(winners, 1, sharing.seats);
    left -= static_cast<Seats>(winners.size());
  }
}

/// One seat a list and round, from the smallest remainders; a tie order says who keeps a seat.
void take_back(Seats excess, Sharing& sharing) {
  const std::span<const Seats> held = sharing.distribution.held;
  while (excess > 0) {
    const std::vector<int> holders = lists_where(sharing.seats.size(), [&](int list) {
      const auto i = static_cast<std::size_t>(list);
      return sharing.seats[i] > (held.empty() ? 0 : held[i]);
    });
    const auto losers = std::min(excess, static_cast<Seats>(holders.size()));
    const auto keepers = static_cast<Seats>(holders.size()) - losers;
    add_to_each(holders, -1, sharing.seats);
    add_to_each(largest(holders, sharing.remainders, keepers, sharing), 1, sharing.seats);
    excess -= losers;
  }
}

/// The seats as if no list had a limit.
std::vector<Seats> share_freely(const LargestRemainder& method, const Distribution& distribution, TieBreaker& ties) {
  Sharing sharing{.distribution = distribution, .ties = ties};
  sharing.seats.assign(distribution.held.begin(), distribution.held.end());
  sharing.seats.resize(distribution.votes.size());
  const Seats open = distribution.seats - std::accumulate(sharing.seats.begin(), sharing.seats.end(), Seats{0});
  const Votes total = std::accumulate(distribution.votes.begin(), distribution.votes.end(), Votes{0});
  if (open <= 0 || total == 0) return sharing.seats;

  const QuotaBase base = distribution.quota_base.value_or(QuotaBase{total, open});
  const Wide left = share_whole_quotas(size_of(method.quota, base.votes, base.seats), open, sharing);
  if (left < 0) take_back(static_cast<Seats>(-left), sharing);
  const std::vector<Wide> votes(distribution.votes.begin(), distribution.votes.end());
  const bool by_votes = method.left_over == LeftOver::most_votes;
  if (method.left_over == LeftOver::unfilled) return sharing.seats;
  if (left > 0) give_left_over(static_cast<Seats>(left), by_votes ? votes : sharing.remainders, sharing);
  return sharing.seats;
}

}  // namespace

std::vector<Seats> distribute(const LargestRemainder& method, const Distribution& distribution, TieBreaker& ties) {
  EXPECTS(distribution.seats >= 0);
  if (distribution.most.empty()) return share_freely(method, distribution, ties);
  std::vector<Votes> votes(distribution.votes.begin(), distribution.votes.end());
  std::vector<Seats> held(distribution.held.begin(), distribution.held.end());
  held.resize(votes.size());
  Distribution rest = distribution;
  rest.votes = votes;
  rest.held = held;
  while (true) {
    TieBreaker trial = ties;
    std::vector<Seats> seats = share_freely(method, rest, trial);
    bool is_above = false;
    for (std::size_t i = 0; i < votes.size(); ++i) {
      if (votes[i] == 0 || seats[i] <= distribution.most[i]) continue;
      is_above = true;
      held[i] = std::max(held[i], distribution.most[i]);
      votes[i] = 0;
    }
    if (is_above) continue;
    ties = std::move(trial);
    return seats;
  }
}

}  // namespace hemicycle
