#include "models/forensics/forensic_kernels.hpp"

#include "models/math/elementary.lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

extern const ForensicKernels kForensicKernels;

namespace {

__attribute__((noinline)) void exponentials(double* values, int count) {
  for (int i = 0; i < count; i += kLanes) store(values + i, exponential(load(values + i)));
}

__attribute__((noinline)) void bins_after_stealing(const double* log_amount, double exponent, const double* leader,
                                                   const double* valid, double* bins, int count) {
  for (int i = 0; i < count; i += kLanes) {
    const Doubles votes = load(leader + i);
    const Doubles all_votes = load(valid + i);
    const Doubles share = exponential(exponent * load(log_amount + i));
    const Doubles stolen = floor_of(share * (all_votes - votes) + 0.5);
    store(bins + i, floor_of(100.0 * (votes + stolen) / all_votes + 0.5));
  }
}

}  // namespace

const ForensicKernels kForensicKernels{exponentials, bins_after_stealing};

}  // namespace hemicycle::HEMICYCLE_LANES
