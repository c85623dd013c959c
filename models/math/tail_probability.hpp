#pragma once

// Tail probabilities for tests of hypotheses, with the same bits on every machine.

namespace hemicycle {

/// P(Z > z) of the standard normal law, relatively precise far into the upper tail; 0 above 37.6.
///
/// Series of G. Marsaglia (2004), "Evaluating the normal distribution", below 2; continued fraction of Laplace above.
[[nodiscard]] double normal_upper_tail(double z);

/// P(X > x) of the chi-square law with `df` >= 1 degrees of freedom, relatively precise far into the tail.
[[nodiscard]] double chi_square_upper_tail(double x, int df);

}  // namespace hemicycle
