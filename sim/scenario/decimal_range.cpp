#include "sim/scenario/decimal_range.hpp"

#include <numeric>

#include "models/base/fraction.hpp"

namespace hemicycle {
namespace {

struct Parts {
  std::optional<Fraction> from;
  std::optional<Fraction> to;
  std::optional<Fraction> step;
  bool has_step = false;
};

Parts parts_of(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return {};
  const std::size_t slash = text.find('/', dots);
  Parts parts;
  parts.from = parse_fraction(text.substr(0, dots));
  parts.to = parse_fraction(text.substr(dots + 2, slash == std::string_view::npos ? slash : slash - dots - 2));
  parts.has_step = slash != std::string_view::npos;
  if (parts.has_step) parts.step = parse_fraction(text.substr(slash + 1));
  return parts;
}

/// Numbers up to 10^9 with at most nine decimals: sums and products of them stay within 64 bits.
bool is_plain(const Fraction& fraction) {
  constexpr std::int64_t most = 1'000'000'000;
  return fraction.denominator <= most && fraction.numerator <= most && fraction.numerator >= -most;
}

}  // namespace

bool is_range(std::string_view text) {
  const Parts parts = parts_of(text);
  return parts.from && parts.to;
}

DecimalRange parse_range(std::string_view text, int most) {
  const Parts parts = parts_of(text);
  if (!parts.has_step) return {{}, "a range needs a step: from..to/step"};
  if (!parts.step || parts.step->numerator == 0) return {{}, "the step of a range is a number other than 0"};
  if (!is_plain(*parts.from) || !is_plain(*parts.to) || !is_plain(*parts.step)) {
    return {{}, "the numbers of a range have at most nine digits on either side of the point"};
  }
  const std::int64_t unit = std::lcm(std::lcm(parts.from->denominator, parts.to->denominator), parts.step->denominator);
  if (unit > 1'000'000'000) return {{}, "the numbers of a range have at most nine digits on either side of the point"};
  const auto units = [&](const Fraction& fraction) { return fraction.numerator * (unit / fraction.denominator); };
  const std::int64_t from = units(*parts.from);
  const std::int64_t step = units(*parts.step);
  const std::int64_t way = units(*parts.to) - from;
  if (way != 0 && (way < 0) != (step < 0)) return {{}, "the step of the range leads away from its end"};
  if (way / step >= most) return {{}, "the range has more than " + std::to_string(most) + " values"};
  DecimalRange range;
  for (std::int64_t i = 0; i <= way / step; ++i) range.values.push_back(to_string(reduced(from + i * step, unit)));
  return range;
}

}  // namespace hemicycle
