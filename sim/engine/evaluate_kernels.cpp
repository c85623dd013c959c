#include "sim/engine/evaluate_kernels.hpp"

#include "models/base/choose_kernels.hpp"

namespace hemicycle {

HEMICYCLE_CHOOSE_KERNELS(EvaluateKernels, kEvaluateKernels, evaluate_kernels)

}  // namespace hemicycle
