#include "models/math/log_gamma.hpp"

#include "models/base/contracts.hpp"
#include "models/math/elementary.hpp"

namespace hemicycle {

double log_gamma(double x) {
  EXPECTS(x > 0.0);
  constexpr double kLargeEnough = 12.0;  // what Stirling's series leaves out is below 1e-16 from here on
  double product = 1.0;
  for (; x < kLargeEnough; x += 1.0) product *= x;
  constexpr double kHalfLogOfTwoPi = 0.918938533204672741780;
  const double inverse = 1.0 / x;
  const double square = inverse * inverse;
  const double series =
      inverse *
      (1.0 / 12 -
       square * (1.0 / 360 -
                 square * (1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * (691.0 / 360360))))));
  const double value = (x - 0.5) * natural_log(x) - x + kHalfLogOfTwoPi + series;
  return product == 1.0 ? value : value - natural_log(product);
}

double log_beta(double a, double b) { return log_gamma(a) + log_gamma(b) - log_gamma(a + b); }

}  // namespace hemicycle
