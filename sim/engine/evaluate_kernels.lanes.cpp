#include "sim/engine/evaluate_kernels.hpp"

#include "models/math/lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

namespace {

using Operator = Expression::Operator;

void fill(double value, double* column) {
  for (int r = 0; r < kBlockSize; r += kLanes) store(column + r, all(value));
}

void add(const double* column, double* total) {
  for (int r = 0; r < kBlockSize; r += kLanes) store(total + r, load(total + r) + load(column + r));
}

template <typename Function>
HEMICYCLE_INLINE void combine(double* left, const double* right, Function function) {
  for (int r = 0; r < kBlockSize; r += kLanes) store(left + r, function(load(left + r), load(right + r)));
}

template <typename Function>
HEMICYCLE_INLINE void replace(double* column, Function function) {
  for (int r = 0; r < kBlockSize; r += kLanes) store(column + r, function(load(column + r)));
}

HEMICYCLE_INLINE Doubles ratio(Doubles a, Doubles b) {
  const Mask is_zero = b == 0.0;
  return keep(~is_zero, a / select(is_zero, all(1.0), b));
}

void apply(Operator op, double* left, const double* right) {
  switch (op) {
    case Operator::add:
      return combine(left, right, [](Doubles a, Doubles b) { return a + b; });
    case Operator::subtract:
      return combine(left, right, [](Doubles a, Doubles b) { return a - b; });
    case Operator::multiply:
      return combine(left, right, [](Doubles a, Doubles b) { return a * b; });
    case Operator::divide:
      return combine(left, right, [](Doubles a, Doubles b) { return ratio(a, b); });
    case Operator::less:
      return combine(left, right, [](Doubles a, Doubles b) { return one_if(a < b); });
    case Operator::less_or_equal:
      return combine(left, right, [](Doubles a, Doubles b) { return one_if(a <= b); });
    case Operator::equal:
      return combine(left, right, [](Doubles a, Doubles b) { return one_if(a == b); });
    case Operator::not_equal:
      return combine(left, right, [](Doubles a, Doubles b) { return one_if(a != b); });
    case Operator::greater_or_equal:
      return combine(left, right, [](Doubles a, Doubles b) { return one_if(a >= b); });
    case Operator::greater:
      return combine(left, right, [](Doubles a, Doubles b) { return one_if(a > b); });
    case Operator::logical_and:
      return combine(left, right, [](Doubles a, Doubles b) { return one_if((a != 0.0) & (b != 0.0)); });
    case Operator::logical_or:
      return combine(left, right, [](Doubles a, Doubles b) { return one_if((a != 0.0) | (b != 0.0)); });
    case Operator::negate:
      return replace(left, [](Doubles a) { return -a; });
    case Operator::logical_not:
      return replace(left, [](Doubles a) { return one_if(a == 0.0); });
    case Operator::number:
    case Operator::house:
    case Operator::seats:
    case Operator::votes:
    case Operator::share:
    case Operator::entered:
    case Operator::turnout:
    case Operator::tie:
      return;  // operands are pushed, not applied
  }
}

}  // namespace

extern const EvaluateKernels kEvaluateKernels;
const EvaluateKernels kEvaluateKernels{fill, add, apply};

}  // namespace hemicycle::HEMICYCLE_LANES
