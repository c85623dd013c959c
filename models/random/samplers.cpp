#include "models/random/samplers.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "models/base/contracts.hpp"
#include "models/random/philox.hpp"
#include "models/random/random_kernels.hpp"

namespace hemicycle {

namespace {

/// The column pointer that kernels load vectors from; its alignment is a contract.
template <typename Number>
Number* aligned(Number* column) {
  EXPECTS(reinterpret_cast<std::uintptr_t>(column) % 32 == 0);
  return column;
}

/// The number of columns in a table.
int columns_in(std::span<const double> table) {
  EXPECTS(table.size() % kBlockSize == 0);
  return static_cast<int>(table.size() / kBlockSize);
}

const RandomKernels& kernels_for(const Replicates& replicates, const Address& address) {
  EXPECTS(replicates.count >= 1 && replicates.count <= kBlockSize);
  EXPECTS(address.attempt == 0 && address.series <= kMaxSeries);
  return random_kernels(replicates.instructions);
}

bool is_shape(double value) { return value >= 0.0; }

}  // namespace

void sample_uniform(const Replicates& replicates, Address address, Column out) {
  kernels_for(replicates, address).uniforms(replicates, address, aligned(out.data()));
}

void sample_normals(const Replicates& replicates, Address address, std::span<double> out_columns) {
  kernels_for(replicates, address).normals(replicates, address, columns_in(out_columns), aligned(out_columns.data()));
}

void sample_gammas(const Replicates& replicates, Address address, std::span<const double> shapes,
                   std::span<double> out_columns) {
  const int columns = columns_in(out_columns);
  EXPECTS(shapes.size() == static_cast<std::size_t>(columns));
  EXPECTS(std::ranges::all_of(shapes, is_shape));
  kernels_for(replicates, address)
      .gammas(replicates, address, columns, shapes.data(), ShapeLayout::constant, GammaScale::linear,
              aligned(out_columns.data()));
}

void sample_gammas_varying(const Replicates& replicates, Address address, std::span<const double> shape_columns,
                           std::span<double> out_columns) {
  EXPECTS(shape_columns.size() == out_columns.size());
  kernels_for(replicates, address)
      .gammas(replicates, address, columns_in(out_columns), aligned(shape_columns.data()), ShapeLayout::varying,
              GammaScale::linear, aligned(out_columns.data()));
}

void sample_beta(const Replicates& replicates, Address address, double a, double b, Column out) {
  EXPECTS(a > 0.0 && b > 0.0);
  const GammaScale scale = std::max(a, b) < kSmallShape ? GammaScale::logarithmic : GammaScale::linear;
  kernels_for(replicates, address).beta(replicates, address, &a, &b, ShapeLayout::constant, scale, aligned(out.data()));
}

void sample_beta_varying(const Replicates& replicates, Address address, ConstColumn a, ConstColumn b, Column out) {
  const RandomKernels& kernels = kernels_for(replicates, address);
  const auto is_small = [&](std::size_t row) { return std::max(a[row], b[row]) < kSmallShape; };
  const auto count = static_cast<std::size_t>(replicates.count);
  std::size_t small_rows = 0;
  for (std::size_t row = 0; row < count; ++row) small_rows += is_small(row) ? 1 : 0;

  const auto sample = [&](GammaScale scale, Column column) {
    kernels.beta(replicates, address, aligned(a.data()), aligned(b.data()), ShapeLayout::varying, scale,
                 aligned(column.data()));
  };
  if (small_rows == 0) return sample(GammaScale::linear, out);
  if (small_rows == count) return sample(GammaScale::logarithmic, out);
  Columns both(2);
  sample(GammaScale::linear, both[0]);
  sample(GammaScale::logarithmic, both[1]);
  for (std::size_t row = 0; row < count; ++row) out[row] = both[is_small(row) ? 1 : 0][row];
}

void sample_dirichlet(const Replicates& replicates, Address address, std::span<const double> alphas,
                      std::span<double> out_columns) {
  const int columns = columns_in(out_columns);
  EXPECTS(columns >= 1 && alphas.size() == static_cast<std::size_t>(columns));
  EXPECTS(std::ranges::all_of(alphas, is_shape));
  const double largest = *std::ranges::max_element(alphas);
  const bool is_small = largest > 0.0 && largest < kSmallShape;
  kernels_for(replicates, address)
      .dirichlet(replicates, address, columns, alphas.data(), is_small ? GammaScale::logarithmic : GammaScale::linear,
                 aligned(out_columns.data()));
}

void sample_mean_square(const Replicates& replicates, Address address, double df, Column out) {
  EXPECTS(df > 0.0);
  const double shape = 0.5 * df;
  sample_gammas(replicates, address, {&shape, 1}, out);
  for (double& value : out) value /= shape;
}

void sample_binomial(const Replicates& replicates, Address address, ConstColumn trials, ConstColumn probability,
                     Column out) {
  kernels_for(replicates, address)
      .binomial(replicates, address, aligned(trials.data()), aligned(probability.data()), aligned(out.data()));
}

void sample_multinomial(const Replicates& replicates, Address address, ConstColumn trials,
                        std::span<const double> share_columns, std::span<double> out_columns) {
  EXPECTS(share_columns.size() == out_columns.size());
  kernels_for(replicates, address)
      .multinomial(replicates, address, columns_in(out_columns), aligned(trials.data()), aligned(share_columns.data()),
                   aligned(out_columns.data()));
}

}  // namespace hemicycle
