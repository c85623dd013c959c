#pragma once

#include "models/votes/vote_model.hpp"

namespace hemicycle {

enum class InstructionSet;

/// The pieces whose shares a swing moves together: regions, or polling stations with shares of their own.
struct SwingPieces {
  const double* weights;  ///< expected valid votes over the nation's, one a piece
  const double* bases;    ///< shares, piece by piece, one a party
  int count;
  int parties;
};

/// Block kernels of swings and correlated deviations. Columns stand one behind the other, kBlockSize numbers each; only
/// the first `rows` rows mean anything.
struct SwingKernels {
  /// The moves e (see Swing) with which the pieces give the target shares to 1e-10, or as nearly as 500 steps come.
  ///
  /// @param target  shares of the nation, one column a party, summing to one
  /// @param room    as many columns as the target twice
  void (*solve)(Swing swing, const SwingPieces& pieces, const double* target, int rows, double* room, double* moves);

  /// shares = moved base * factor * exp(deviation), divided by their sum; where that sum is zero, the base.
  ///
  /// @param base        one number a party
  /// @param moves       of the swing, one column a party; the drawn share over the centre of a multiplicative one. May
  ///                    be `shares`
  /// @param factors     one column a party; null: 1
  /// @param deviations  one column a party; null: 0. May be `shares`
  void (*move)(Swing swing, const double* base, const double* moves, const double* factors, const double* deviations,
               int parties, int rows, double* shares);

  /// Replaces independent normals by L times them, L lower-triangular, row by row.
  ///
  /// @param stride   columns from one normal to the next
  /// @param room     order * kBlockSize / 16 numbers
  void (*mix)(const double* factor, int order, int stride, int rows, double* room, double* columns);

  /// Adds the sum over parties of slope * (log(weight / the others' weights) - centre) to the deviation.
  ///
  /// @param weights  proportional to shares, one column a party
  /// @param centre   logit of a share, one a party; likewise slope
  void (*lean)(const double* weights, const double* centre, const double* slope, int parties, int rows,
               double* deviation);
};

/// The kernels of the best available set that is not above `wanted`.
[[nodiscard]] const SwingKernels& swing_kernels(InstructionSet wanted);

}  // namespace hemicycle
