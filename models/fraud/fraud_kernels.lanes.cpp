#include "models/fraud/fraud_kernels.hpp"

#include "models/fraud/portion.hpp"
#include "models/math/elementary.lanes.hpp"
#include "models/math/lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

extern const FraudKernels kFraudKernels;

namespace {

__attribute__((noinline)) void half_normal(double sigma, double span, const double* uniform, int rows,
                                           double* strength) {
  for (int row = 0; row < rows; row += kLanes) {
    const Doubles touched = load(strength + row);
    if (!any(touched > 0.0)) continue;
    const Doubles amount = sigma * normal_quantile(0.5 + load(uniform + row) * span);
    store(strength + row, touched * minimum(amount, all(1.0)));
  }
}

__attribute__((noinline)) void touch(const double* uniform, const double* chance, int rows, double* touched) {
  for (int row = 0; row < rows; row += kLanes) {
    store(touched + row, one_if(load(uniform + row) < load(chance + row)));
  }
}

__attribute__((noinline)) void portion(const double* strength, const double* pool, double bias, int rows,
                                       double* portion) {
  for (int row = 0; row < rows; row += kLanes) {
    const Doubles all_of_it = load(pool + row);
    const Doubles share = load(strength + row) * all_of_it * kUpPastRounding;
    store(portion + row, minimum(whole_part(share + bias), all_of_it));
  }
}

__attribute__((noinline)) void stay_home(const double* registered, const double* cast, const double* removed, int rows,
                                         double* at_home) {
  for (int row = 0; row < rows; row += kLanes) {
    store(at_home + row, maximum(load(registered + row) - load(cast + row) - load(removed + row), Doubles{}));
  }
}

__attribute__((noinline)) void power(const double* base, double exponent, int rows, double* result) {
  for (int row = 0; row < rows; row += kLanes) {
    const Doubles value = load(base + row);
    const Mask positive = value > 0.0;
    const Doubles logarithm = natural_log(select(positive, value, all(1.0)));
    store(result + row, keep(positive, exponential(exponent * logarithm)));
  }
}

__attribute__((noinline)) void measure(const double* votes_before, const double* votes, int parties,
                                       const double* totals_before, const double* totals, int rows, double* moved,
                                       double* touched) {
  for (int row = 0; row < rows; row += kLanes) {
    Doubles gains{};
    Doubles losses{};
    const auto pile = [&](Doubles change) __attribute__((always_inline)) {
      gains += maximum(change, Doubles{});
      losses += maximum(-change, Doubles{});
    };
    for (int at = row; at < parties * kBlockSize; at += kBlockSize) pile(load(votes + at) - load(votes_before + at));
    const Doubles cast = load(totals + kBlockSize + row) - load(totals_before + kBlockSize + row);
    const Doubles valid = load(totals + 2 * kBlockSize + row) - load(totals_before + 2 * kBlockSize + row);
    pile(cast - valid);
    const Doubles changed = maximum(gains, losses);
    store(moved + row, load(moved + row) + changed);
    const Mask is_touched = (changed > 0.0) | (load(totals + row) != load(totals_before + row));
    store(touched + row, load(touched + row) + one_if(is_touched));
  }
}

}  // namespace

const FraudKernels kFraudKernels{half_normal, touch, portion, stay_home, power, measure};

}  // namespace hemicycle::HEMICYCLE_LANES
