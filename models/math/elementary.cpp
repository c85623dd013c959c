#include "models/math/elementary.hpp"

#include <limits>

#include "models/base/contracts.hpp"

// The kernels' source, one lane wide, in a namespace of its own.
#define HEMICYCLE_LANES one_lane
#include "models/math/elementary.lanes.hpp"

namespace hemicycle {

double natural_log(double x) {
  EXPECTS(x >= 0.0);
  if (x == 0.0) return -std::numeric_limits<double>::infinity();
  if (x == std::numeric_limits<double>::infinity()) return x;
  if (x >= std::numeric_limits<double>::min()) return one_lane::natural_log(one_lane::all(x))[0];
  constexpr double kTwo54 = 18014398509481984.0;  // makes a subnormal number normal
  return natural_log(x * kTwo54) - 54.0 * 0.693147180559945309417;
}

double log_one_plus(double x) {
  EXPECTS(x >= -1.0);
  if (x == -1.0) return -std::numeric_limits<double>::infinity();
  return one_lane::log_one_plus(one_lane::all(x))[0];
}

double exponential(double x) { return one_lane::exponential(one_lane::all(x))[0]; }

double sine_of_turn(double turn) { return one_lane::sine_cosine(one_lane::all(turn)).sine[0]; }

double cosine_of_turn(double turn) { return one_lane::sine_cosine(one_lane::all(turn)).cosine[0]; }

double normal_probability(double z) { return one_lane::normal_probability(one_lane::all(z))[0]; }

double normal_quantile(double probability) {
  EXPECTS(probability > 0.0 && probability < 1.0);
  return one_lane::normal_quantile(one_lane::all(probability))[0];
}

}  // namespace hemicycle
