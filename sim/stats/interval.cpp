#include "sim/stats/interval.hpp"

#include <charconv>
#include <iterator>

#include <boost/math/distributions/beta.hpp>

#include "models/base/contracts.hpp"

namespace hemicycle {
namespace {

/// The quantile is found with the logarithms and powers of the system's mathematics library, whose last bits differ
/// from one machine to the next: 12 digits are the same everywhere, and far more than an interval means.
constexpr int kSignificantDigits = 12;

double rounded(double value) {
  char text[32];
  const auto written =
      std::to_chars(std::begin(text), std::end(text), value, std::chars_format::scientific, kSignificantDigits - 1);
  double result = 0.0;
  std::from_chars(std::begin(text), written.ptr, result);
  return result;
}

}  // namespace

Interval jeffreys_interval(Count count, Count draws) {
  EXPECTS(draws > 0 && count <= draws);
  const boost::math::beta_distribution<double> posterior(static_cast<double>(count) + 0.5,
                                                         static_cast<double>(draws - count) + 0.5);
  Interval interval;
  if (count > 0) interval.lower = rounded(boost::math::quantile(posterior, 0.025));
  if (count < draws) interval.upper = rounded(boost::math::quantile(boost::math::complement(posterior, 0.025)));
  return interval;
}

}  // namespace hemicycle
