#include "sim/engine/count_kernels.hpp"

#include "models/base/choose_kernels.hpp"

namespace hemicycle {

HEMICYCLE_CHOOSE_KERNELS(CountKernels, kCountKernels, count_kernels)

}  // namespace hemicycle
