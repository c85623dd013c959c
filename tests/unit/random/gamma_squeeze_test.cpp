#include "models/random/gamma_squeeze.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

/// sum of s^k / (k + 4) over k >= 0, for s in [0, 1).
double series(double s) {
  if (s >= 0.25) return (-std::log1p(-s) - s - s * s / 2 - s * s * s / 3) / (s * s * s * s);
  double sum = 0.0;
  for (int k = 40; k >= 0; --k) sum = sum * s + 1.0 / (k + 4);
  return sum;
}

double falling(double y) { return y > 0.0 ? -std::expm1(-y) / y : 1.0; }

/// A bound from above of K(d): on [a, b], the series is at most its value at b and the falling factor at most its
/// value at a; behind the last interval, 1 - exp(-y) <= 1.
double bound_of_k(double d) {
  constexpr int kIntervals = 5'000;
  double bound = 0.0;
  for (int i = 0; i + 1 < kIntervals; ++i) {
    const double a = static_cast<double>(i) / kIntervals;
    const double b = static_cast<double>(i + 1) / kIntervals;
    bound = std::max(bound, series(b) * falling(3.0 * d * (a * a * a * a) * series(a)));
  }
  return std::max(bound, 1.0 / (3.0 * d * std::pow(1.0 - 1.0 / kIntervals, 4)));
}

double d_of(double c) { return 1.0 / (9.0 * c * c); }

/// kappa / c^2 of the squeeze.
double squeeze(double c) { return kGammaSqueeze.constant + c * (kGammaSqueeze.linear + c * kGammaSqueeze.quadratic); }

// K grows with c, and so does the squeeze: at the ends of an interval, K of the upper against the squeeze of the lower.
TEST(GammaSqueeze, IsValidForEveryShape) {
  const double largest = 1.0 / (3.0 * std::sqrt(2.0 / 3.0));
  constexpr int kIntervals = 500;
  for (int i = 0; i < kIntervals; ++i) {
    const double lower = largest * i / kIntervals;
    const double upper = largest * (i + 1) / kIntervals;
    ASSERT_LT(bound_of_k(d_of(upper)) / 3.0, squeeze(lower) * (1.0 - 1e-9))
        << "c between " << lower << " and " << upper;
  }
}

TEST(GammaSqueeze, IsWithinATwelfthOfTheBest) {
  for (const double d : {2.0 / 3.0, 2.0, 10.0, 100.0, 1e6}) {
    const double c = 1.0 / (3.0 * std::sqrt(d));
    EXPECT_LT(squeeze(c), bound_of_k(d) / 3.0 * (13.0 / 12.0)) << d;
  }
}

}  // namespace
}  // namespace hemicycle
