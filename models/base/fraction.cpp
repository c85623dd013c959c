#include "models/base/fraction.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"

namespace hemicycle {

namespace {

constexpr int kMaxDigits = 18;
constexpr std::int64_t kLimit = 1'000'000'000'000'000'000;  // 10^18: the first number of 19 digits

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A decimal as written: sign * digits * 10^exponent.
struct Decimal {
  bool negative = false;
  std::string digits;
  int exponent = 0;
};

/// Reads digits with single underscores between them, and takes them off the front of the text.
std::optional<std::string> take_digits(std::string_view& text) {
  std::string digits;
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    const bool between =
        text[i] == '_' && i > 0 && is_digit(text[i - 1]) && i + 1 < text.size() && is_digit(text[i + 1]);
    if (is_digit(text[i])) digits += text[i];
    if (!is_digit(text[i]) && !between) break;
  }
  text.remove_prefix(i);
  if (digits.empty()) return std::nullopt;
  return digits;
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

bool take_sign(std::string_view& text) {
  if (take(text, "-")) return true;
  take(text, "+");
  return false;
}

std::optional<int> take_exponent(std::string_view& text) {
  if (!take(text, "eE")) return 0;
  const bool negative = take_sign(text);
  const std::optional<std::string> digits = take_digits(text);
  if (!digits || digits->size() > 6) return std::nullopt;
  const int size = std::stoi(*digits);
  return negative ? -size : size;
}

std::optional<Decimal> scan(std::string_view text) {
  Decimal decimal;
  decimal.negative = take_sign(text);
  const std::optional<std::string> whole = take_digits(text);
  if (!whole) return std::nullopt;
  decimal.digits = *whole;
  if (take(text, ".")) {
    const std::optional<std::string> places = take_digits(text);
    if (!places) return std::nullopt;
    decimal.digits += *places;
    decimal.exponent = -static_cast<int>(places->size());
  }
  const std::optional<int> exponent = take_exponent(text);
  if (!exponent || !text.empty()) return std::nullopt;
  decimal.exponent += *exponent;
  return decimal;
}

/// Takes away zeros that say nothing, before and behind.
void strip_zeros(Decimal& decimal) {
  decimal.digits.erase(0, decimal.digits.find_first_not_of('0'));
  while (!decimal.digits.empty() && decimal.digits.back() == '0') {
    decimal.digits.pop_back();
    ++decimal.exponent;
  }
}

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

Wide common_divisor(Wide a, Wide b) {
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

}  // namespace

Fraction reduced(std::int64_t numerator, std::int64_t denominator) {
  EXPECTS(denominator != 0);
  const std::int64_t divisor = std::gcd(numerator, denominator) * (denominator < 0 ? -1 : 1);
  return {numerator / divisor, denominator / divisor};
}

std::optional<Fraction> parse_fraction(std::string_view text) {
  std::optional<Decimal> decimal = scan(text);
  if (!decimal) return std::nullopt;
  strip_zeros(*decimal);
  if (decimal->digits.empty()) return Fraction{0, 1};
  if (decimal->digits.size() > kMaxDigits) return std::nullopt;
  if (decimal->exponent > kMaxDigits || decimal->exponent < -2 * kMaxDigits) return std::nullopt;

  Wide numerator = 0;
  for (const char digit : decimal->digits) numerator = 10 * numerator + (digit - '0');
  Wide denominator = 1;
  (decimal->exponent < 0 ? denominator : numerator) *= power_of_ten(std::abs(decimal->exponent));
  const Wide divisor = common_divisor(numerator, denominator);
  numerator /= divisor;
  denominator /= divisor;
  if (numerator >= kLimit || denominator >= kLimit) return std::nullopt;
  return Fraction{static_cast<std::int64_t>(decimal->negative ? -numerator : numerator),
                  static_cast<std::int64_t>(denominator)};
}

std::optional<Fraction> fraction_of(double value) {
  if (!std::isfinite(value)) return std::nullopt;
  std::array<char, 32> text;
  const std::to_chars_result end = std::to_chars(text.data(), text.data() + text.size(), value);
  return parse_fraction(std::string_view(text.data(), static_cast<std::size_t>(end.ptr - text.data())));
}

double to_double(const Fraction& fraction) {
  return static_cast<double>(fraction.numerator) / static_cast<double>(fraction.denominator);
}

std::string to_string(const Fraction& fraction) {
  std::int64_t factors = fraction.denominator;
  int twos = 0;
  int fives = 0;
  for (; factors % 2 == 0; factors /= 2) ++twos;
  for (; factors % 5 == 0; factors /= 5) ++fives;
  const int places = std::max(twos, fives);
  const std::string sign = fraction.numerator < 0 ? "-" : "";
  const std::string plain = std::to_string(fraction.numerator);
  if (fraction.denominator == 1) return plain;
  if (factors != 1 || places > kMaxDigits) return plain + "/" + std::to_string(fraction.denominator);

  const Wide size = fraction.numerator < 0 ? -Wide{fraction.numerator} : Wide{fraction.numerator};
  Wide scaled = size * (power_of_ten(places) / fraction.denominator);
  std::string digits;
  for (; scaled > 0; scaled /= 10)
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(scaled % 10)));
  const auto wanted = static_cast<std::size_t>(places) + 1;
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  return sign + digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
}

}  // namespace hemicycle
