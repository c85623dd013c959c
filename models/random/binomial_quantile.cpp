#include "models/random/binomial_quantile.hpp"

#include <algorithm>
#include <cmath>

#include "models/math/elementary.hpp"

namespace hemicycle {

namespace {

/// log(n!) - ((n + 1/2) log n - n + log(2 pi) / 2) for n = 1, ..., 15.
constexpr double kStirlingErrors[15] = {0.081061466795327258220,  0.041340695955409294094,  0.027677925684998339149,
                                        0.020790672103765093112,  0.016644691189821192163,  0.013876128823070747999,
                                        0.011896709945891770095,  0.010411265261972096497,  0.0092554621827127329177,
                                        0.0083305634333628712565, 0.0075736754879518407950, 0.0069428401072073068796,
                                        0.0064089941880042070684, 0.0059513701127588475645, 0.0055547335519628013710};

/// The same for any whole n >= 1; Stirling's series from 16 on, whose error there is below 1e-16.
double stirling_error(double n) {
  if (n < 16.0) return kStirlingErrors[static_cast<int>(n) - 1];
  const double inverse = 1.0 / n;
  const double square = inverse * inverse;
  return inverse *
         (1.0 / 12.0 +
          square * (-1.0 / 360.0 + square * (1.0 / 1260.0 + square * (-1.0 / 1680.0 + square * (1.0 / 1188.0)))));
}

/// x log(x / mean) + mean - x for positive x and mean, without cancellation where they nearly agree.
double deviance(double x, double mean) {
  const double difference = x - mean;
  const double sum = x + mean;
  if (std::abs(difference) > 0.1 * sum) return x * natural_log(x / mean) - difference;
  const double ratio = difference / sum;
  const double square = ratio * ratio;
  double term = 2.0 * x * ratio;
  double value = difference * ratio;
  for (double odd = 3.0; odd < 41.0; odd += 2.0) {
    term *= square;
    value += term / odd;
  }
  return value;
}

/// P(X <= k) / P(X = k): 1 + k / (n - k + 1) q / p (1 + (k - 1) / (n - k + 2) q / p (1 + ...)).
double tail_ratio(double trials, double p, double k) {
  const double odds = (1.0 - p) / p;
  double term = 1.0;
  double sum = 1.0;
  for (double i = k; i > 0.0 && term > sum * 1e-17; i -= 1.0) {
    term *= i / (trials - i + 1.0) * odds;
    sum += term;
  }
  return sum;
}

/// The quantile at z <= 0, where the probabilities are small and so known to their last digits.
double lower_quantile(double trials, double p, double z, double guess) {
  const double target = normal_probability(z);
  const double odds = p / (1.0 - p);
  double k = std::clamp(guess, 0.0, trials);
  double mass = binomial_probability(trials, p, k);
  double sum = mass * tail_ratio(trials, p, k);
  while (sum < target && k < trials) {
    mass *= (trials - k) / (k + 1.0) * odds;
    sum += mass;
    k += 1.0;
  }
  while (k > 0.0 && sum - mass >= target) {
    sum -= mass;
    mass *= k / ((trials - k + 1.0) * odds);
    k -= 1.0;
  }
  return k;
}

}  // namespace

double binomial_probability(double trials, double p, double k) {
  const double q = 1.0 - p;
  const double rest = trials - k;
  if (k == 0.0) return exponential(trials * log_one_plus(-p));
  if (rest == 0.0) return exponential(trials * natural_log(p));
  // C. Loader (2000), "Fast and accurate computation of binomial probabilities".
  const double exponent = stirling_error(trials) - stirling_error(k) - stirling_error(rest) - deviance(k, trials * p) -
                          deviance(rest, trials * q);
  constexpr double kTwoPi = 6.28318530717958647693;
  return exponential(exponent) * std::sqrt(trials / (kTwoPi * k * rest));
}

double binomial_quantile(double trials, double p, double z, double guess) {
  if (p <= 0.0 || trials <= 0.0) return 0.0;
  if (p >= 1.0) return trials;
  if (z <= 0.0) return lower_quantile(trials, p, z, guess);
  return trials - lower_quantile(trials, 1.0 - p, -z, trials - guess);
}

}  // namespace hemicycle
