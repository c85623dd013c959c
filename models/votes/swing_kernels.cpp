#include "models/votes/swing_kernels.hpp"

#include "models/base/choose_kernels.hpp"

namespace hemicycle {

HEMICYCLE_CHOOSE_KERNELS(SwingKernels, kSwingKernels, swing_kernels)

}  // namespace hemicycle
