#pragma once

namespace hemicycle {

/// The quantile of Binomial(trials, p) at the standard normal probability of z: the smallest k with
/// P(X <= k) >= P(Z <= z). Exact but for the rounding of the two probabilities, some 1e-14 of each.
///
/// @param trials  whole, in [0, 2^31]
/// @param p       in [0, 1]
/// @param z       |z| < 37
/// @param guess   a whole number near the result, from which the search starts
[[nodiscard]] double binomial_quantile(double trials, double p, double z, double guess);

/// P(X = k) of Binomial(trials, p), 0 < p < 1, 0 <= k <= trials, relatively precise.
[[nodiscard]] double binomial_probability(double trials, double p, double k);

}  // namespace hemicycle
