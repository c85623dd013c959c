#pragma once

#include <cstdint>

#include "models/base/instruction_set.hpp"

namespace hemicycle {

/// Sums of a block that are exact in a double.
struct ShareSums {
  double share = 0.0;         ///< [kShareUnit]
  double share_square = 0.0;  ///< [kShareUnit]
};

/// The smallest and the largest number of a column.
struct Range {
  double least = 0.0;
  double most = 0.0;

  [[nodiscard]] bool is_constant() const { return least == most; }
};

/// What one pass over a party's columns gives.
struct PartySurvey {
  Range seats;
  double admitted = 0.0;  ///< [elections]
  double wasted = 0.0;    ///< [kShareUnit] of a list that was not admitted
};

/// Counting over the columns of a block, compiled for one instruction set. Columns hold kBlockSize whole numbers.
struct CountKernels {
  /// out = 1 / valid, and 0 where there are no valid votes.
  void (*invert)(const double* valid, double* out);

  /// shares = votes * inverse_valid, to the nearest kShareUnit and in that unit; returns the sums.
  ShareSums (*share)(const double* votes, const double* inverse_valid, double* shares);

  double (*sum)(const double* column);

  PartySurvey (*survey)(const double* seats, const double* admitted, const double* shares);

  /// total += column.
  void (*add)(const double* column, double* total);

  /// places = column, as whole numbers.
  void (*place)(const double* column, std::int64_t* places);

  /// places = here - there, as whole numbers.
  void (*place_difference)(const double* here, const double* there, std::int64_t* places);

  Range (*range)(const double* column);

  /// peak = max(peak, column).
  void (*raise)(const double* column, double* peak);

  /// Rows in which the column is positive and equals the peak.
  double (*count_peaks)(const double* column, const double* peak);

  /// answer = 1 where seats * multiple > limit, else 0; returns the number of ones.
  double (*exceed)(const double* seats, double multiple, double limit, double* answer);

  /// Rows in which `here` is 1 and `there` is 0.
  double (*count_only)(const double* here, const double* there);
};

[[nodiscard]] const CountKernels& count_kernels(InstructionSet set);

}  // namespace hemicycle
