#include "models/votes/district_kernels.hpp"

#include "models/base/choose_kernels.hpp"

namespace hemicycle {

HEMICYCLE_CHOOSE_KERNELS(DistrictKernels, kDistrictKernels, district_kernels)

}  // namespace hemicycle
