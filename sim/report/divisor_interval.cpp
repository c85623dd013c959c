#include "sim/report/divisor_interval.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>

#include "sim/report/number.hpp"

namespace hemicycle {

namespace {

constexpr int kMostDecimals = 9;
constexpr int kFewestDecimals = 2;  // of the bounds

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// digits / 10^decimals.
struct Decimal {
  std::int64_t digits = 0;
  int decimals = 0;
};

/// A quotient, or the square of one.
struct Bound {
  Quotient quotient;
  bool squared = false;
};

std::strong_ordering operator<=>(const Decimal& decimal, const Bound& bound) {
  const Wide scale = power_of_ten(decimal.decimals);
  const Wide digits = decimal.digits;
  return (bound.squared ? Quotient{digits * digits, scale * scale} : Quotient{digits, scale}) <=> bound.quotient;
}

constexpr std::int64_t kMostDigits = std::int64_t{1} << 60;

/// The largest decimal that is not above the bound; empty where it has too many digits.
std::optional<Decimal> floor_of(const Bound& bound, int decimals) {
  std::int64_t low = 0;
  std::int64_t high = kMostDigits;
  if ((Decimal{high, decimals} <=> bound) <= 0) return std::nullopt;
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    ((Decimal{middle, decimals} <=> bound) <= 0 ? low : high) = middle;
  }
  return Decimal{low, decimals};
}

std::string text_of(const Decimal& decimal) {
  const std::int64_t scale = power_of_ten(decimal.decimals);
  std::string text = grouped(static_cast<Count>(decimal.digits / scale));
  if (decimal.decimals == 0) return text;
  const std::string rest = std::to_string(decimal.digits % scale);
  return text + "." + std::string(static_cast<std::size_t>(decimal.decimals) - rest.size(), '0') + rest;
}

/// The first of the coarsest decimals between the bounds.
std::optional<Decimal> number_between(const Bound& low, const Bound& high) {
  const std::optional<Decimal> whole = floor_of(low, 0);
  for (std::int64_t step = whole ? power_of_ten(18) : 1; step > 1; step /= 10) {
    const Decimal number{(whole->digits / step + 1) * step, 0};
    if ((number <=> high) < 0) return number;
  }
  for (int decimals = 0; decimals <= kMostDecimals; ++decimals) {
    const std::optional<Decimal> below = floor_of(low, decimals);
    if (!below) return std::nullopt;
    const Decimal number{below->digits + 1, decimals};
    if ((number <=> high) < 0) return number;
  }
  return std::nullopt;
}

/// The bounds with as few digits as leave the number between them.
std::optional<DivisorInterval> around(const Decimal& number, const Bound& low, const Bound& high) {
  for (int decimals = std::max(kFewestDecimals, number.decimals); decimals <= kMostDecimals; ++decimals) {
    std::optional<Decimal> from = floor_of(low, decimals);
    const std::optional<Decimal> to = floor_of(high, decimals);
    if (!from || !to) return std::nullopt;
    if ((*from <=> low) != 0) ++from->digits;
    const Wide inside = Wide{number.digits} * power_of_ten(decimals - number.decimals);
    if (from->digits < inside && inside < to->digits)
      return DivisorInterval{text_of(number), text_of(*from), text_of(*to)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<DivisorInterval> interval_between(const Quotient& low, const Quotient& high, bool squared) {
  if (low.denominator == 0 || high.denominator == 0) return std::nullopt;
  const Bound lower{low, squared};
  const Bound upper{high, squared};
  const std::optional<Decimal> number = number_between(lower, upper);
  return number ? around(*number, lower, upper) : std::nullopt;
}

}  // namespace hemicycle
