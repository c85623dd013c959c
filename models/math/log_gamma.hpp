#pragma once

namespace hemicycle {

/// Logarithm of the gamma function, x > 0, with the same bits on every machine; absolute error about 1e-14 near 1 and
/// relative 1e-15 for large x.
[[nodiscard]] double log_gamma(double x);

/// Logarithm of the beta function, a and b > 0.
[[nodiscard]] double log_beta(double a, double b);

}  // namespace hemicycle
