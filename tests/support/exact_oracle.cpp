#include "tests/support/exact_oracle.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <numeric>
#include <utility>

#include <boost/multiprecision/cpp_int.hpp>

namespace hemicycle {

namespace {

using Rational = boost::multiprecision::cpp_rational;
using Integer = boost::multiprecision::cpp_int;

/// d(s), squared for Huntington-Hill, and without the root of a power.
Rational divisor(const HighestAverages& method, Seats s) {
  const Rational first(method.first_divisor.numerator, method.first_divisor.denominator);
  switch (method.divisor) {
    case Divisor::dhondt:
      return Rational(s + 1);
    case Divisor::sainte_lague:
      return Rational(s) + Rational(1, 2);
    case Divisor::modified_sainte_lague:
      return s == 0 ? Rational(first / 2) : Rational(Rational(s) + Rational(1, 2));
    case Divisor::danish:
      return Rational(s) + Rational(1, 3);
    case Divisor::imperiali:
      return Rational(s + 2, 2);
    case Divisor::huntington_hill:
      return Rational(s) * (s + 1);
    case Divisor::adams:
      return Rational(s);
    case Divisor::dean:
      return Rational(Rational(s) * (s + 1)) / (Rational(s) + Rational(1, 2));
    case Divisor::stationary:
      return Rational(s) + first;
    case Divisor::dhondt_power:
      return Rational(pow(Integer(s + 1), static_cast<unsigned>(method.power.numerator)));
  }
  std::abort();
}

unsigned exponent_of_votes(const HighestAverages& method) {
  if (method.divisor == Divisor::dhondt_power) return static_cast<unsigned>(method.power.denominator);
  return method.divisor == Divisor::huntington_hill ? 2 : 1;
}

/// A quotient that may be infinite; infinite ones are ordered by votes.
struct Bid {
  bool infinite = false;
  Rational value;

  bool operator<(const Bid& other) const { return infinite != other.infinite ? other.infinite : value < other.value; }
};

Bid bid(const HighestAverages& method, Votes votes, Seats s) {
  const Rational d = divisor(method, s);
  const Rational v(pow(Integer(votes), exponent_of_votes(method)));
  return d == 0 ? Bid{true, v} : Bid{false, Rational(v / d)};
}

Rational quota_of(Quota quota, const Integer& votes, Seats seats) {
  const auto down = [](const Rational& x) { return Rational(Integer(numerator(x) / denominator(x))); };
  const auto rounded = [&](const Rational& x) { return std::max(down(x + Rational(1, 2)), Rational(1)); };
  switch (quota) {
    case Quota::hare:
      return Rational(votes, seats);
    case Quota::hare_rounded:
      return rounded(Rational(votes, seats));
    case Quota::droop:
      return down(Rational(votes, seats + 1)) + 1;
    case Quota::droop_rounded:
      return rounded(Rational(votes, seats + 1) + 1);
    case Quota::hagenbach_bischoff:
      return Rational(votes, seats + 1);
    case Quota::hagenbach_bischoff_rounded:
      return rounded(Rational(votes, seats + 1));
    case Quota::imperiali:
      return Rational(votes, seats + 2);
    case Quota::imperiali_rounded:
      return rounded(Rational(votes, seats + 2));
  }
  std::abort();
}

/// Changes by one the seats of `count` lists of the order, its first; false where a tie decides which.
bool change(const std::vector<std::pair<Rational, std::size_t>>& order, std::size_t count, Seats by,
            std::vector<Seats>& seats) {
  for (std::size_t i = 0; i < count; ++i) seats[order[i].second] += by;
  return count == 0 || count == order.size() || order[count - 1].first != order[count].first;
}

}  // namespace

Verdict judge(const HighestAverages& method, std::span<const Votes> votes, std::span<const Seats> seats) {
  Bid largest_unused;
  Bid smallest_used;
  bool any_unused = false;
  bool any_used = false;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (votes[i] == 0 && seats[i] != 0) return Verdict::wrong;
    if (votes[i] == 0) continue;
    const Bid unused = bid(method, votes[i], seats[i]);
    if (!any_unused || largest_unused < unused) largest_unused = unused;
    any_unused = true;
    if (seats[i] == 0) continue;
    const Bid used = bid(method, votes[i], seats[i] - 1);
    if (!any_used || used < smallest_used) smallest_used = used;
    any_used = true;
  }
  if (!any_used || !any_unused || largest_unused < smallest_used) return Verdict::right;
  return smallest_used < largest_unused ? Verdict::wrong : Verdict::right_by_tie;
}

std::vector<Seats> largest_remainder_oracle(Quota quota, std::span<const Votes> votes, Seats seats) {
  const Integer total = std::accumulate(votes.begin(), votes.end(), Integer(0));
  const Rational price = quota_of(quota, total, seats);
  std::vector<Seats> result(votes.size());
  std::vector<std::pair<Rational, std::size_t>> order;  // remainders of lists with votes
  for (std::size_t i = 0; i < votes.size(); ++i) {
    const Rational exact = Rational(votes[i]) / price;
    const Integer whole = numerator(exact) / denominator(exact);
    result[i] = static_cast<Seats>(whole);
    if (votes[i] > 0) order.emplace_back(exact - whole, i);
  }
  std::ranges::sort(order);
  Seats left = seats - std::accumulate(result.begin(), result.end(), Seats{0});
  while (left < 0) {
    std::erase_if(order, [&](const auto& entry) { return result[entry.second] == 0; });
    const auto count = std::min(static_cast<std::size_t>(-left), order.size());
    if (!change(order, count, -1, result)) return {};
    left += static_cast<Seats>(count);
  }
  std::ranges::reverse(order);
  while (left > 0) {
    const auto count = std::min(static_cast<std::size_t>(left), order.size());
    if (!change(order, count, 1, result)) return {};
    left -= static_cast<Seats>(count);
  }
  return result;
}

}  // namespace hemicycle
