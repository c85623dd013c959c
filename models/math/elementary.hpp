#pragma once

// Elementary functions for the set-up of a run, with the same bits on every machine and as in the block kernels.

namespace hemicycle {

/// Natural logarithm; 0 gives -infinity, a negative number is a broken contract.
[[nodiscard]] double natural_log(double x);

/// Logarithm of 1 + x for x >= -1, relatively precise also near zero.
[[nodiscard]] double log_one_plus(double x);

/// Exponential function; 0 below -708.39 and infinity above 709.78.
[[nodiscard]] double exponential(double x);

/// Sine and cosine of 2 pi turn, |turn| < 2^48.
[[nodiscard]] double sine_of_turn(double turn);
[[nodiscard]] double cosine_of_turn(double turn);

/// Distribution function of the standard normal law, |z| < 37; within 1e-15, and within 3e-8 of itself.
[[nodiscard]] double normal_probability(double z);

/// Quantile of the standard normal law; probability in (0, 1).
[[nodiscard]] double normal_quantile(double probability);

}  // namespace hemicycle
