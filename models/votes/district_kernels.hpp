#pragma once

namespace hemicycle {

enum class InstructionSet;

/// Block kernels of the votes in districts, one set of functions for each instruction set.
struct DistrictKernels {
  /// column = exp(mean + sd * column), cut at e^300. Standard normals in.
  void (*exponentiate)(double mean, double sd, int rows, double* column);
};

/// The kernels of the best available set that is not above `wanted`.
[[nodiscard]] const DistrictKernels& district_kernels(InstructionSet wanted);

}  // namespace hemicycle
