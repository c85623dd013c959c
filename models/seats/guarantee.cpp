#include "models/seats/guarantee.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>

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

/// [seats] of the lists that were let in.
std::vector<Seats> guaranteed_seats(const Guarantee& guarantee, std::span<const Votes> votes,
                                    std::span<const int> let_in, Seats seats, TieBreaker& ties) {
  const Votes total = std::accumulate(votes.begin(), votes.end(), Votes{0});
  std::vector<Seats> given(votes.size());
  Seats left = seats;
  while (!let_in.empty() && left > 0) {
    std::vector<int> equals = first_equals(let_in, votes);
    let_in = let_in.subspan(equals.size());
    const Votes each = votes[static_cast<std::size_t>(equals.front())];
    const Seats wanted = std::max(guarantee.seats, corrected_quotient(guarantee.factor, each, seats, total));
    if (equals.size() > 1 && Wide{wanted} * std::ssize(equals) > left) equals = in_tie_order(equals, votes, ties);
    for (const int party : equals) {
      const Seats got = std::min(left, wanted);
      given[static_cast<std::size_t>(party)] = got;
      left -= got;
    }
  }
  return given;
}

}  // namespace

std::vector<Seats> distribute_to_admitted(const ListTier& tier, const Admission& admission, std::vector<Votes> votes,
                                          Seats seats, TieBreaker& ties) {
  std::vector<Seats> held;
  if (!admission.let_in.empty()) held = guaranteed_seats(*tier.guarantee, votes, admission.let_in, seats, ties);
  for (const int party : admission.let_in) votes[static_cast<std::size_t>(party)] = 0;
  return distribute(tier.method, {.votes = votes, .seats = seats, .held = held}, ties);
}

}  // namespace hemicycle
