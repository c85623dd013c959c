#pragma once

#include "models/base/instruction_set.hpp"

namespace hemicycle {

/// Sums of a block that are exact in a double.
struct ShareSums {
  double share = 0.0;         ///< [kShareUnit]
  double share_square = 0.0;  ///< [kShareUnit]
};

/// Counting over the columns of a block, compiled for one instruction set. Columns hold kBlockSize whole numbers.
struct CountKernels {
  /// out = 1 / valid, and 0 where there are no valid votes.
  void (*invert)(const double* valid, double* out);

  /// shares = votes * inverse_valid, to the nearest kShareUnit and in that unit; returns the sums.
  ShareSums (*share)(const double* votes, const double* inverse_valid, double* shares);

  double (*sum)(const double* column);

  /// Sum of `column` over the rows in which `flag` is 0.
  double (*sum_unless)(const double* column, const double* flag);

  /// total += column.
  void (*add)(const double* column, double* total);

  /// peak = max(peak, column).
  void (*raise)(const double* column, double* peak);

  /// Rows in which the column is positive and equals the peak.
  double (*count_peaks)(const double* column, const double* peak);

  /// answer = 1 where seats * multiple > bound, or >= bound where inclusive, else 0; returns the number of ones.
  double (*exceed)(const double* seats, double multiple, double bound, bool inclusive, double* answer);

  /// Rows in which `here` is 1 and `there` is 0.
  double (*count_only)(const double* here, const double* there);
};

[[nodiscard]] const CountKernels& count_kernels(InstructionSet set);

}  // namespace hemicycle
