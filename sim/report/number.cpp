#include "sim/report/number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

#include "models/base/contracts.hpp"

namespace hemicycle {
namespace {

/// An error is written from the digit where it first counts at least this much: 0.096 as 0.1, not 0.10.
constexpr double kLeastLeadingDigit = 0.95;

constexpr int kMostDecimals = 12;

double power_of_ten(int exponent) {
  double power = 1.0;
  for (int i = 0; i < exponent; ++i) power *= 10.0;
  return power;
}

/// Digits after the point up to the first digit of the error.
int decimals_to(double mcse) {
  int decimals = 0;
  while (decimals < kMostDecimals && mcse * power_of_ten(decimals) < kLeastLeadingDigit) ++decimals;
  return decimals;
}

/// units / 10^decimals without trailing zeros.
std::string decimal_text(Count units, int decimals) {
  while (decimals > 0 && units % 10 == 0) {
    units /= 10;
    --decimals;
  }
  std::string digits = std::to_string(units);
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - places, ".");
  return digits;
}

/// In so few elections the bound says nothing.
constexpr Count kTooFewForABound = 3;

/// The bound 3 / n (95 %) on what was never seen in n elections, in percent, rounded up to two digits; or its
/// complement, on what was always seen.
std::string bound(bool always, Count draws) {
  int decimals = 0;
  Wide scale = 1;
  while (Wide{300} * scale < Wide{draws} * 10) {
    scale *= 10;
    ++decimals;
  }
  const Wide units = (Wide{300} * scale + Wide{draws} - 1) / Wide{draws};
  const Wide shown = always ? Wide{100} * scale - units : units;
  return decimal_text(static_cast<Count>(shown), decimals);
}

/// What is known of a probability where none or all of the elections say yes.
std::string bounded_percent(Count count, Count draws) {
  if (draws <= kTooFewForABound) return grouped(count) + " of " + grouped(draws);
  const bool always = count == draws;
  return (always ? "> " : "< ") + bound(always, draws) + " %";
}

/// A positive number too small for its digits is said as less than one unit of the last.
std::string at_least_one_unit(double value, int decimals) {
  const std::string text = fixed(value, decimals);
  const bool vanishes = value > 0.0 && text == fixed(0.0, decimals);
  return vanishes ? "< " + decimal_text(1, decimals) : text;
}

bool is_certain_so_far(Count count, Count draws) { return count == 0 || count == draws; }

}  // namespace

std::string shortest(double value) {
  EXPECTS(std::isfinite(value));
  char text[32];
  return {text, std::to_chars(std::begin(text), std::end(text), value == 0.0 ? 0.0 : value).ptr};
}

std::string grouped(Count number) {
  std::string digits = std::to_string(number);
  for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3) {
    digits.insert(static_cast<std::size_t>(place), ",");
  }
  return digits;
}

std::string simulated_elections(Count draws) {
  return grouped(draws) + (draws == 1 ? " simulated election" : " simulated elections");
}

std::string polling_stations(const std::string& number) {
  return number + (number == "1" ? " polling station" : " polling stations");
}

std::string fixed(double value, int decimals) {
  EXPECTS(std::isfinite(value));
  char text[400];
  const auto written = std::to_chars(std::begin(text), std::end(text), value, std::chars_format::fixed, decimals);
  std::string result(text, written.ptr);
  const bool is_zero = result.find_first_of("123456789") == std::string::npos;
  return is_zero && result.front() == '-' ? result.substr(1) : result;
}

int decimals_carried(double mcse, int most) {
  int decimals = 0;
  while (decimals < most && mcse * power_of_ten(decimals + 1) <= 1.0) ++decimals;
  return decimals;
}

std::string percent(Count count, Count draws) {
  if (is_certain_so_far(count, draws)) return bounded_percent(count, draws);
  const Estimate estimate = probability(count, draws);
  const double value = 100.0 * estimate.value;
  int decimals = decimals_carried(100.0 * estimate.mcse, kMostDecimals);
  while (fixed(value, decimals) == fixed(0.0, decimals) || fixed(value, decimals) == fixed(100.0, decimals)) ++decimals;
  return fixed(value, decimals) + " %";
}

std::string percent_with_error(Count count, Count draws) {
  if (is_certain_so_far(count, draws)) return bounded_percent(count, draws);
  const Estimate estimate = probability(count, draws);
  const int decimals = decimals_to(100.0 * estimate.mcse);
  return fixed(100.0 * estimate.value, decimals) + " ± " + fixed(100.0 * estimate.mcse, decimals) + " %";
}

std::string with_error(const Estimate& mean) {
  if (mean.mcse == 0.0) return fixed(mean.value, 0);
  const int decimals = decimals_to(mean.mcse);
  return fixed(mean.value, decimals) + " ± " + fixed(mean.mcse, decimals);
}

std::string signed_with_error(const Estimate& difference) {
  const std::string text = with_error(difference);
  const std::string value = text.substr(0, text.find(' '));
  const bool is_positive = value.find_first_of("123456789") != std::string::npos && value.front() != '-';
  return (is_positive ? "+" : "") + text;
}

std::string points_with_error(Count gained, Count lost, Count draws) {
  if (gained + lost > 0 && gained < draws && lost < draws) {
    const Estimate difference = probability_difference(gained, lost, draws);
    return signed_with_error({100.0 * difference.value, 100.0 * difference.mcse}) + " pp";
  }
  if (draws <= kTooFewForABound) return grouped(gained + lost) + " of " + grouped(draws);
  if (gained == draws) return "> +" + bound(true, draws) + " pp";
  return "< " + (lost == draws ? "-" + bound(true, draws) : bound(false, draws)) + " pp";
}

std::string mean_with_carried_digits(const Estimate& mean) {
  const int decimals = mean.mcse == 0.0 ? 0 : decimals_carried(mean.mcse, 2);
  return at_least_one_unit(mean.value, decimals);
}

std::string rounded_count(const Estimate& mean) {
  if (mean.value < 10.0 && mean.mcse > 0.0) return at_least_one_unit(mean.value, 1);
  double unit = 1.0;
  while (unit * 10.0 <= mean.mcse) unit *= 10.0;
  return grouped(static_cast<Count>(std::floor(mean.value / unit + 0.5) * unit));
}

std::string percent_share(double share, double mcse) {
  const int decimals = decimals_carried(100.0 * mcse, 2);
  return at_least_one_unit(100.0 * share, decimals) + " %";
}

std::string odds(const Estimate& probability) {
  constexpr double kTolerance = 0.01;
  if (probability.mcse > kTolerance) return {};
  for (const int out_of : {2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100}) {
    const double times = std::floor(probability.value * out_of + 0.5);
    const bool is_near = std::fabs(probability.value - times / out_of) <= kTolerance;
    if (is_near && times > 0.0 && times < out_of) return fixed(times, 0) + " in " + std::to_string(out_of);
  }
  return {};
}

}  // namespace hemicycle
