#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hemicycle {

/// An exact fraction in lowest terms. Shares and divisors of electoral laws are decimals, and a law is decided on
/// the decimal as written, never on a double near it.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;  ///< > 0

  friend bool operator==(const Fraction&, const Fraction&) = default;
};

/// The fraction in lowest terms; denominator != 0.
[[nodiscard]] Fraction reduced(std::int64_t numerator, std::int64_t denominator);

/// Reads a decimal such as "0.07", "1.4", "5e-2" or "1_000.5" exactly. Empty where the text is no decimal, or needs
/// more than 18 digits on either side of the fraction bar.
[[nodiscard]] std::optional<Fraction> parse_fraction(std::string_view decimal);

/// The shortest decimal that reads back as the same double, as an exact fraction: 0.07 gives 7/100.
[[nodiscard]] std::optional<Fraction> fraction_of(double value);

[[nodiscard]] double to_double(const Fraction& fraction);

/// "7/100" as "0.07" where the decimal ends, else "1/3".
[[nodiscard]] std::string to_string(const Fraction& fraction);

}  // namespace hemicycle
