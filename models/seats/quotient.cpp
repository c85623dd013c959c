#include "models/seats/quotient.hpp"

#include <bit>
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

/// A product as mantissa * 2^exponent, the mantissa in [1, 2): it cannot overflow, and n factors round n times.
struct Product {
  double mantissa = 1.0;
  std::int64_t exponent = 0;

  /// Multiplies by factor^times; factor is a whole number > 0.
  void multiply(std::int64_t factor, std::int64_t times) {
    const auto bits = std::bit_cast<std::uint64_t>(static_cast<double>(factor));
    const auto exponent_of_factor = static_cast<std::int64_t>(bits >> 52) - 1023;
    const auto mantissa_of_factor =
        std::bit_cast<double>((bits & ((std::uint64_t{1} << 52) - 1)) | std::uint64_t{1023} << 52);
    for (std::int64_t i = 0; i < times; ++i) {
      mantissa *= mantissa_of_factor;
      exponent += exponent_of_factor;
      if (mantissa < 2.0) continue;
      mantissa *= 0.5;
      ++exponent;
    }
  }
};

/// The order of two products of at most 2 kMaxPower factors each; equal where doubles cannot tell.
std::strong_ordering compare_roughly(const Product& a, const Product& b) {
  constexpr double kMargin = 1.0 + 0x1p-40;
  const std::int64_t apart = a.exponent - b.exponent;
  if (apart > 1 || apart < -1) return apart <=> 0;
  const double left = apart > 0 ? 2.0 * a.mantissa : a.mantissa;
  const double right = apart < 0 ? 2.0 * b.mantissa : b.mantissa;
  if (left > right * kMargin) return std::strong_ordering::greater;
  return right > left * kMargin ? std::strong_ordering::less : std::strong_ordering::equal;
}

/// votes / (held + 1)^(p/q): v_a^q (s_b + 1)^p against v_b^q (s_a + 1)^p. In doubles where they are far apart.
std::strong_ordering compare_powers(const Fraction& exponent, Bidder a, Bidder b) {
  if (a.votes == 0 || b.votes == 0) return a.votes <=> b.votes;
  Product left;
  Product right;
  left.multiply(a.votes, exponent.denominator);
  left.multiply(std::int64_t{b.held} + 1, exponent.numerator);
  right.multiply(b.votes, exponent.denominator);
  right.multiply(std::int64_t{a.held} + 1, exponent.numerator);
  if (const auto order = compare_roughly(left, right); order != 0) return order;
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
