#include "models/fraud/fraud_kernels.hpp"

#include "models/base/choose_kernels.hpp"

namespace hemicycle {

HEMICYCLE_CHOOSE_KERNELS(FraudKernels, kFraudKernels, fraud_kernels)

}  // namespace hemicycle
