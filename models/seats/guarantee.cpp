#include "models/seats/guarantee.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>

#include "models/base/wide.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/quotient.hpp"

namespace hemicycle {

namespace {

/// floor(factor * votes * seats / total), at most `seats`: found by bisection with exact comparisons, since the product
/// may outgrow 128 bits.
Seats corrected_quotient(const Fraction& factor, Votes votes, Seats seats, Votes total) {
  const Quotient per_vote{factor.numerator, factor.denominator};
  Seats low = 0;
  Seats high = seats;
  while (low < high) {
    const Seats middle = low + (high - low + 1) / 2;
    const Quotient needed{Wide{middle} * total, Wide{votes} * seats};
    if (needed <= per_vote) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/// The lists at the front with the same votes.
std::vector<int> first_equals(std::span<const int> lists, std::span<const Votes> votes) {
  const auto votes_of = [&](int list) { return votes[static_cast<std::size_t>(list)]; };
  std::size_t size = 1;
  while (size < lists.size() && votes_of(lists[size]) == votes_of(lists[0])) ++size;
  return {lists.begin(), lists.begin() + static_cast<std::ptrdiff_t>(size)};
}

std::vector<int> in_tie_order(const std::vector<int>& equals, std::span<const Votes> votes, TieBreaker& ties) {
  std::vector<int> order = ties.choose(equals, static_cast<Seats>(equals.size()) - 1, votes);
  const auto is_last = [&](int list) { return std::ranges::find(order, list) == order.end(); };
  order.push_back(*std::ranges::find_if(equals, is_last));
  return order;
}

Seats least_of(const ListTier& tier, int list) {
  return tier.at_least.empty() ? 0 : tier.at_least[static_cast<std::size_t>(list)];
}

/// [seats] within the limits of the list, and above its least.
Seats above_least(const ListTier& tier, int list, Seats seats) {
  if (!tier.at_most.empty()) seats = std::min(seats, tier.at_most[static_cast<std::size_t>(list)]);
  return std::max(0, seats - least_of(tier, list));
}

/// [seats] of the lists that were let in: their least ones, and on top as much of `left` as their guarantee asks for.
std::vector<Seats> guaranteed_seats(const ListTier& tier, std::span<const Votes> votes, std::span<const int> let_in,
                                    Seats seats, Seats left, TieBreaker& ties) {
  const Votes total = std::accumulate(votes.begin(), votes.end(), Votes{0});
  std::vector<Seats> given(votes.size());
  for (const int list : let_in) given[static_cast<std::size_t>(list)] = least_of(tier, list);
  while (!let_in.empty() && left > 0) {
    std::vector<int> equals = first_equals(let_in, votes);
    let_in = let_in.subspan(equals.size());
    const Votes each = votes[static_cast<std::size_t>(equals.front())];
    const Seats quotient = corrected_quotient(tier.guarantee->factor, each, seats, total);
    const auto wanted = [&](int list) { return above_least(tier, list, std::max(tier.guarantee->seats, quotient)); };
    std::int64_t sum = 0;
    for (const int list : equals) sum += wanted(list);
    if (equals.size() > 1 && sum > left) equals = in_tie_order(equals, votes, ties);
    for (const int list : equals) {
      const Seats more = std::min(left, wanted(list));
      given[static_cast<std::size_t>(list)] += more;
      left -= more;
    }
  }
  return given;
}

}  // namespace

std::vector<Seats> distribute_to_admitted(const ListTier& tier, std::span<const int> let_in,
                                          const std::vector<Votes>& votes, Seats seats, TieBreaker& ties,
                                          const Share& share) {
  std::vector<Votes> of_let_in(votes.size());
  std::vector<Votes> of_passed = votes;
  for (const int list : let_in) {
    std::swap(of_let_in[static_cast<std::size_t>(list)], of_passed[static_cast<std::size_t>(list)]);
  }
  Seats needed = 0;
  for (std::size_t p = 0; p < tier.at_least.size(); ++p) needed += votes[p] > 0 ? tier.at_least[p] : 0;
  std::vector<Seats> held = guaranteed_seats(tier, votes, let_in, seats, std::max(0, seats - needed), ties);
  const Seats left = seats - std::accumulate(held.begin(), held.end(), Seats{0});
  std::vector<Seats> rest = share(of_passed, left, {});
  const Seats for_let_in = seats - std::accumulate(rest.begin(), rest.end(), Seats{0});
  if (!tier.at_most.empty()) {
    held = distribute(tier.method, {.votes = of_let_in, .seats = for_let_in, .held = held, .most = tier.at_most}, ties);
  }
  for (std::size_t p = 0; p < rest.size(); ++p) rest[p] += held[p];
  return rest;
}

}  // namespace hemicycle
