#include "models/seats/quotient.hpp"

#include <cstdint>

#include "models/base/contracts.hpp"
#include "models/base/natural.hpp"

namespace hemicycle {

namespace {

/// a.numerator / a.denominator <=> b.numerator / b.denominator, by Euclid's algorithm, which never needs more digits
/// than it is given.
std::strong_ordering compare_long(Quotient a, Quotient b) {
  while (true) {
    const Wide whole_a = a.numerator / a.denominator;
    const Wide whole_b = b.numerator / b.denominator;
    if (whole_a != whole_b) return whole_a <=> whole_b;
    const Wide rest_a = a.numerator - whole_a * a.denominator;
    const Wide rest_b = b.numerator - whole_b * b.denominator;
    if (rest_a == 0 || rest_b == 0) return rest_a <=> rest_b;
    // rest_a / den_a < rest_b / den_b iff den_b / rest_b < den_a / rest_a.
    const Quotient flipped_a{b.denominator, rest_b};
    b = {a.denominator, rest_a};
    a = flipped_a;
  }
}

/// votes / (held + 1)^(p/q): v_a^q (s_b + 1)^p against v_b^q (s_a + 1)^p.
std::strong_ordering compare_powers(const Fraction& exponent, Bidder a, Bidder b) {
  const auto side = [&](Votes votes, Seats other) {
    return power(static_cast<std::uint64_t>(votes), exponent.denominator) *
           power(static_cast<std::uint64_t>(other) + 1, exponent.numerator);
  };
  return side(a.votes, b.held) <=> side(b.votes, a.held);
}

}  // namespace

std::strong_ordering operator<=>(const Quotient& a, const Quotient& b) {
  if (a.denominator == 0 && b.denominator == 0) return a.numerator <=> b.numerator;
  if (a.denominator == 0) return std::strong_ordering::greater;
  if (b.denominator == 0) return std::strong_ordering::less;
  Wide left = 0;
  Wide right = 0;
  const bool too_long = __builtin_mul_overflow(a.numerator, b.denominator, &left) ||
                        __builtin_mul_overflow(b.numerator, a.denominator, &right);
  return too_long ? compare_long(a, b) : left <=> right;
}

Quotient next_quotient(const HighestAverages& method, Votes votes, Seats held) {
  EXPECTS(votes >= 0 && held >= 0);
  const Wide s = held;
  const Fraction& first = method.first_divisor;
  switch (method.divisor) {
    case Divisor::dhondt:
      return {votes, s + 1};
    case Divisor::sainte_lague:
      return {votes, 2 * s + 1};
    case Divisor::modified_sainte_lague:
      return {votes, held == 0 ? first.numerator : first.denominator * (2 * s + 1)};
    case Divisor::danish:
      return {votes, 3 * s + 1};
    case Divisor::imperiali:
      return {votes, s + 2};
    case Divisor::huntington_hill:
      return {Wide{votes} * votes, s * (s + 1)};
    case Divisor::adams:
      return {votes, s};
    case Divisor::dean:
      return {votes * (2 * s + 1), 2 * s * (s + 1)};
    case Divisor::stationary:
      return {votes, first.denominator * s + first.numerator};
    case Divisor::dhondt_power:
      break;
  }
  EXPECTS(false);
  return {};
}

std::strong_ordering compare_next(const HighestAverages& method, Bidder a, Bidder b) {
  if (method.divisor == Divisor::dhondt_power) return compare_powers(method.power, a, b);
  return next_quotient(method, a.votes, a.held) <=> next_quotient(method, b.votes, b.held);
}

}  // namespace hemicycle
