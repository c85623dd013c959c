#pragma once

#include <cstdint>

#include "models/random/address.hpp"

namespace hemicycle {

/// How shapes of gammas are given.
enum class ShapeLayout {
  constant,  ///< one number a column
  varying,   ///< one column a column: a number for each replicate
};

/// What a gamma kernel writes. Gammas of small shapes reach below the smallest double; their logarithms do not.
enum class GammaScale { linear, logarithmic };

/// Below this largest shape, ratios of gammas are taken on the logarithmic scale: all of them may be too small for a
/// double. At or above it, that happens once in 10^75 draws.
inline constexpr double kSmallShape = 0.25;

/// Block kernels of one instruction set. Column pointers are aligned to 64 bytes, and each column has kBlockSize
/// rows; the contracts of the numbers stand at the samplers.
struct RandomKernels {
  /// The raw random block of each replicate, two words each.
  void (*words)(const Replicates&, const Address&, std::uint64_t* first, std::uint64_t* second);
  void (*uniforms)(const Replicates&, const Address&, double* out);
  void (*normals)(const Replicates&, const Address&, int columns, double* out);
  void (*gammas)(const Replicates&, const Address&, int columns, const double* shapes, ShapeLayout, GammaScale,
                 double* out);
  void (*dirichlet)(const Replicates&, const Address&, int columns, const double* alphas, GammaScale, double* out);
  void (*beta)(const Replicates&, const Address&, const double* a, const double* b, ShapeLayout, GammaScale,
               double* out);
  void (*binomial)(const Replicates&, const Address&, const double* trials, const double* probability, double* out);
  void (*multinomial)(const Replicates&, const Address&, int columns, const double* trials, const double* shares,
                      double* out);
};

/// The kernels of an available instruction set.
[[nodiscard]] const RandomKernels& random_kernels(InstructionSet set);

}  // namespace hemicycle
