#include "models/math/elementary.lanes.hpp"
#include "models/random/kernels.lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

namespace {

/// Exponentials of the columns, each row shifted so that its largest becomes one.
__attribute__((noinline)) void exponentiate(int count, int columns, double* values) {
  for (int row = 0; row < count; row += kLanes) {
    Doubles largest = load(values + row);
    for (int column = 1; column < columns; ++column) {
      largest = maximum(largest, load(values + column * kBlockSize + row));
    }
    for (int column = 0; column < columns; ++column) {
      double* const at = values + column * kBlockSize + row;
      store(at, exponential(load(at) - largest));
    }
  }
}

/// Divides the columns by their sum, row by row; rows of zeros stay.
__attribute__((noinline)) void normalise(int count, int columns, double* values) {
  for (int row = 0; row < count; row += kLanes) {
    Doubles sum = load(values + row);
    for (int column = 1; column < columns; ++column) sum += load(values + column * kBlockSize + row);
    const Doubles scale = keep(sum > 0.0, 1.0 / sum);
    for (int column = 0; column < columns; ++column) {
      double* const at = values + column * kBlockSize + row;
      store(at, load(at) * scale);
    }
  }
}

}  // namespace

void dirichlet(const Replicates& replicates, const Address& address, int columns, const double* alphas,
               GammaScale scale, double* out) {
  gammas(replicates, address, columns, alphas, ShapeLayout::constant, scale, out);
  if (scale == GammaScale::logarithmic) exponentiate(replicates.count, columns, out);
  normalise(replicates.count, columns, out);
}

void beta(const Replicates& replicates, const Address& address, const double* a, const double* b, ShapeLayout layout,
          GammaScale scale, double* out) {
  const int rows = replicates.count;
  const int stride = layout == ShapeLayout::varying ? kBlockSize : 1;
  alignas(64) double shapes[2 * kBlockSize] = {};
  alignas(64) double pair[2 * kBlockSize];
  for (int row = 0; row < (layout == ShapeLayout::varying ? rows : 1); ++row) {
    shapes[row] = a[row];
    shapes[stride + row] = b[row];
  }
  gammas(replicates, address, 2, shapes, layout, scale, pair);
  if (scale == GammaScale::logarithmic) exponentiate(rows, 2, pair);
  for (int row = 0; row < rows; row += kLanes) {
    const Doubles gamma = load(pair + row);
    store(out + row, gamma / (gamma + load(pair + kBlockSize + row)));
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
