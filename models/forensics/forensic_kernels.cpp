#include "models/forensics/forensic_kernels.hpp"

#include "models/base/choose_kernels.hpp"

namespace hemicycle {

HEMICYCLE_CHOOSE_KERNELS(ForensicKernels, kForensicKernels, forensic_kernels)

}  // namespace hemicycle
