#pragma once

#include "models/base/instruction_set.hpp"

namespace hemicycle {

/// Loops over stations of one instruction set, each value by the same operations under every set. Columns are aligned
/// to 32 bytes and have room up to a multiple of 4.
struct ForensicKernels {
  /// Replaces each number by its exponential.
  void (*exponentials)(double* values, int count);
  /// Bins of 1 %, centred on whole percents, of the leader's share after a share exp(exponent * log_amount) of the
  /// others' votes is taken for the leader, rounded half up:
  /// floor(100 (leader + stolen) / valid + 1/2).
  void (*bins_after_stealing)(const double* log_amount, double exponent, const double* leader, const double* valid,
                              double* bins, int count);
};

/// The kernels of an available instruction set.
[[nodiscard]] const ForensicKernels& forensic_kernels(InstructionSet set);

}  // namespace hemicycle
