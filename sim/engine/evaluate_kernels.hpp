#pragma once

#include "models/base/instruction_set.hpp"

#include "sim/scenario/expression.hpp"

namespace hemicycle {

/// Arithmetic of event expressions over the columns of a block, compiled for one instruction set.
struct EvaluateKernels {
  void (*fill)(double value, double* column);

  /// total += column.
  void (*add)(const double* column, double* total);

  /// left = left op right, row by row; yes and no are 1 and 0, and a division by zero is 0. For operators of one
  /// operand `right` is not read.
  void (*apply)(Expression::Operator op, double* left, const double* right);
};

[[nodiscard]] const EvaluateKernels& evaluate_kernels(InstructionSet set);

}  // namespace hemicycle
