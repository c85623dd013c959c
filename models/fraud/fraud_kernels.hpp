#pragma once

namespace hemicycle {

enum class InstructionSet;

/// Block kernels of fraud, one set of functions for each instruction set. Columns are aligned and have kBlockSize rows;
/// only the first `rows` mean anything. Counts are whole numbers in [0, 2^52].
struct FraudKernels {
  /// strength *= min(1, sigma * Q(1/2 + u span)), Q the quantile of the standard normal law.
  void (*half_normal)(double sigma, double span, const double* uniform, int rows, double* strength);

  /// touched = 1 where uniform < chance, else 0.
  void (*touch)(const double* uniform, const double* chance, int rows, double* touched);

  /// portion = floor(strength * pool + bias), at most the pool: bias 0 rounds down, 1/2 to the nearest, half up. A
  /// product within rounding error of a whole number is that number: see portion.hpp.
  void (*portion)(const double* strength, const double* pool, double bias, int rows, double* portion);

  /// at_home = max(registered - cast - removed, 0).
  void (*stay_home)(const double* registered, const double* cast, const double* removed, int rows, double* at_home);

  /// base^exponent where base > 0, else 0; base in [0, 1].
  void (*power)(const double* base, double exponent, int rows, double* result);

  /// How a unit changed: of votes by party and invalid ballots, gains and losses are added up over the piles, the
  /// larger of both sums is added to `moved`, and 1 to `touched` where anything changed.
  ///
  /// @param votes   one column a party, and so `votes_before`
  /// @param totals  registered, cast, valid
  void (*measure)(const double* votes_before, const double* votes, int parties, const double* totals_before,
                  const double* totals, int rows, double* moved, double* touched);
};

/// The kernels of the best available set that is not above `wanted`.
[[nodiscard]] const FraudKernels& fraud_kernels(InstructionSet wanted);

}  // namespace hemicycle
