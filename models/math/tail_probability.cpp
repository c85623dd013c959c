#include "models/math/tail_probability.hpp"

#include <cmath>

#include "models/base/contracts.hpp"
#include "models/math/elementary.hpp"

namespace hemicycle {

namespace {

constexpr double kRootOfTwoPi = 2.50662827463100050242;

double density(double z) { return exponential(-0.5 * z * z) / kRootOfTwoPi; }

/// Phi(z) - 1/2 for moderate z: the density times z + z^3/3 + z^5/(3 5) + ...
double probability_from_zero(double z) {
  double term = z;
  double sum = z;
  for (int odd = 3; term > sum * 1e-17; odd += 2) {
    term *= z * z / odd;
    sum += term;
  }
  return sum * density(z);
}

/// (1 - Phi(z)) / density for z >= 2: 1 / (z + 1 / (z + 2 / (z + 3 / ...))).
double mills_ratio(double z) {
  constexpr int kTerms = 200;  // at z = 2 what follows is below 1e-17
  double denominator = z;
  for (int k = kTerms; k >= 1; --k) denominator = z + k / denominator;
  return 1.0 / denominator;
}

}  // namespace

double normal_upper_tail(double z) {
  if (z < 0.0) return 1.0 - normal_upper_tail(-z);
  return z < 2.0 ? 0.5 - probability_from_zero(z) : density(z) * mills_ratio(z);
}

double chi_square_upper_tail(double x, int df) {
  EXPECTS(df >= 1);
  if (x <= 0.0) return 1.0;
  // Q(a + 1, h) = Q(a, h) + h^a exp(-h) / Gamma(a + 1), from Q(1/2, h) = 2 (1 - Phi(sqrt(2 h))) or Q(1, h) = exp(-h).
  const double h = 0.5 * x;
  const bool is_odd = df % 2 == 1;
  double a = is_odd ? 0.5 : 1.0;
  double tail = is_odd ? 2.0 * normal_upper_tail(std::sqrt(x)) : exponential(-h);
  double term = is_odd ? 2.0 * std::sqrt(x) * density(std::sqrt(x)) : h * exponential(-h);
  for (; 2.0 * a < df; a += 1.0) {
    tail += term;
    term *= h / (a + 1.0);
  }
  return tail;
}

}  // namespace hemicycle
