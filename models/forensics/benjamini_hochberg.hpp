#pragma once

#include <span>
#include <vector>

namespace hemicycle {

/// p-values of many tests, corrected: calling every test below q remarkable, at most a share q of the calls are false
/// on average. The corrected value of the k-th smallest of m is the least of p_j m / j over j >= k, at most 1.
/// Undefined p-values stay undefined and do not count.
///
/// Source: Y. Benjamini, Y. Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300.
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p_values);

}  // namespace hemicycle
