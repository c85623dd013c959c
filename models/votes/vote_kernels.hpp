#pragma once

namespace hemicycle {

enum class InstructionSet;

/// Block kernels of the vote models, one set of functions for each instruction set. Columns stand one behind the
/// other, kBlockSize numbers each; only the first `rows` rows mean anything.
struct VoteKernels {
  /// Whole ballots by largest remainder: votes of party p = floor(share * valid), the ballots left over go one each
  /// to the largest remainders, of equal ones to the party listed first. They sum to `valid` exactly.
  ///
  /// @param weights  proportional to the shares, >= 0, one column a party; some weight is positive. May be `votes`
  /// @param scratch  room for parties * kBlockSize numbers
  void (*share_out)(const double* weights, const double* valid, int parties, int rows, double* scratch, double* votes);

  /// weight = centre * exp(z - largest z), z = scale * L * normals.
  ///
  /// @param centre   one number a party
  /// @param factor   L, lower-triangular, row by row
  /// @param scale    a column; null: 1
  /// @param columns  standard normals in, weights out; one column a party
  void (*tilt)(const double* centre, const double* factor, const double* scale, int parties, int rows, double* columns);

  /// turnout = the share whose logit is logit(mean) + deviation; deviation in, turnout out.
  void (*turn_out)(double mean, int rows, double* column);

  /// cast = nearest(registered * turnout), valid = cast - nearest(cast * invalid), both half up.
  void (*cast)(double registered, const double* turnout, double invalid, int rows, double* cast, double* valid);
};

/// The kernels of the best available set that is not above `wanted`.
[[nodiscard]] const VoteKernels& vote_kernels(InstructionSet wanted);

}  // namespace hemicycle
