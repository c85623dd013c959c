#pragma once

// Columns of random variates: one number for each replicate of a block, each found from its address alone. Every
// sampler gives the same numbers for any block size and instruction set. Addresses begin at attempt 0. Columns are
// aligned for vector loads, as those of Columns are, and outputs do not overlap inputs.

#include <cstdint>
#include <span>

#include "models/base/columns.hpp"
#include "models/random/address.hpp"

namespace hemicycle {

/// Uniform on the open interval (0, 1), 52 bits.
void sample_uniform(const Replicates&, Address, Column out);

/// Independent standard normals, one column each; columns 2j and 2j + 1 share the unit address.unit + j (Box-Muller).
void sample_normals(const Replicates&, Address, std::span<double> out_columns);

/// Gamma(shape, 1); shape >= 0, and shape 0 gives 0. Marsaglia and Tsang (2000).
/// Column j takes unit address.unit + j; out holds one column a shape, one behind the other. An even unit and the odd
/// one behind it share a random block, so sequences that begin at an even unit are cheapest.
void sample_gammas(const Replicates&, Address, std::span<const double> shapes, std::span<double> out_columns);

/// Gamma with a shape for each replicate: shapes and out hold the same number of columns.
void sample_gammas_varying(const Replicates&, Address, std::span<const double> shape_columns,
                           std::span<double> out_columns);

/// Beta(a, b), a and b > 0, by two gammas at units address.unit and address.unit + 1.
void sample_beta(const Replicates&, Address, double a, double b, Column out);
void sample_beta_varying(const Replicates&, Address, ConstColumn a, ConstColumn b, Column out);

/// Dirichlet(alphas), columns that sum to one up to rounding; all alphas 0 gives zeros.
void sample_dirichlet(const Replicates&, Address, std::span<const double> alphas, std::span<double> out_columns);

/// Chi-square with `df` > 0 degrees of freedom, divided by df: the square of the scale of a t variate is its inverse.
void sample_mean_square(const Replicates&, Address, double df, Column out);

/// Binomial(trials, probability), whole numbers; trials in [0, 2^31], probability in [0, 1] (cut where outside).
/// It is the binomial quantile at the normal that sample_normals() gives at its unit, so it rises with both: an even
/// unit and the odd one behind it share a random block.
void sample_binomial(const Replicates&, Address, ConstColumn trials, ConstColumn probability, Column out);

/// Multinomial(trials, shares) by conditional binomials; shares are columns >= 0 that need not be normalised.
/// Column j takes unit address.unit + j, the last one what is left. Columns sum to trials in every replicate where some
/// share is positive.
void sample_multinomial(const Replicates&, Address, ConstColumn trials, std::span<const double> share_columns,
                        std::span<double> out_columns);

/// A scalar stream for rare uses such as lots: the same counter, drawn one word after another by attempt.
class Stream {
 public:
  Stream(std::uint64_t seed, std::uint64_t replicate, Address address)
      : seed_(seed), replicate_(replicate), address_(address) {}

  /// Uniform on {0, …, bound - 1}, without bias; bound >= 1.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound);

 private:
  std::uint64_t seed_;
  std::uint64_t replicate_;
  Address address_;
};

}  // namespace hemicycle
