#include "models/votes/district_kernels.hpp"

#include "models/math/elementary.lanes.hpp"
#include "models/math/lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

extern const DistrictKernels kDistrictKernels;

namespace {

/// Exponents are cut here, so that products with votes stay finite; no number of ballots can tell e^300 from more.
constexpr double kLargestExponent = 300.0;

__attribute__((noinline)) void exponentiate(double mean, double sd, int rows, double* column) {
  for (int row = 0; row < rows; row += kLanes) {
    const Doubles exponent = mean + sd * load(column + row);
    store(column + row, exponential(minimum(exponent, all(kLargestExponent))));
  }
}

}  // namespace

const DistrictKernels kDistrictKernels{exponentiate};

}  // namespace hemicycle::HEMICYCLE_LANES
