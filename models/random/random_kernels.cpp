#include "models/random/random_kernels.hpp"

#include "models/base/choose_kernels.hpp"

namespace hemicycle {

HEMICYCLE_CHOOSE_KERNELS(RandomKernels, kRandomKernels, random_kernels)

}  // namespace hemicycle
