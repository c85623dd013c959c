#include "models/seats/guarantee.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/base/wide.hpp"
#include "models/seats/quotient.hpp"

namespace hemicycle {

namespace {

/// floor(factor * votes * seats / total) cut at `most`: the largest s in [0, most] with s <= that number, found by
/// bisection with exact comparisons, since the product may outgrow 128 bits.
Seats corrected_quotient(const Fraction& factor, Votes votes, Seats seats, Votes total, Seats most) {
  const Quotient per_vote{factor.numerator, factor.denominator};
  Seats low = 0;
  Seats high = most;
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

}  // namespace

std::vector<Seats> guaranteed_seats(const Guarantee& guarantee, std::span<const Votes> votes,
                                    std::span<const int> let_in, Seats seats) {
  const Votes total = std::accumulate(votes.begin(), votes.end(), Votes{0});
  std::vector<Seats> given(votes.size());
  Seats left = seats;
  for (const int party : let_in) {
    const auto p = static_cast<std::size_t>(party);
    const Seats by_quota = corrected_quotient(guarantee.factor, votes[p], seats, total, left);
    given[p] = std::min(left, std::max(guarantee.seats, by_quota));
    left -= given[p];
  }
  return given;
}

}  // namespace hemicycle
