#include "models/random/random_kernels.hpp"

#include "models/random/kernels.lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

extern const RandomKernels kRandomKernels;
const RandomKernels kRandomKernels{words, uniforms, normals, gammas, dirichlet, beta, binomial, multinomial};

}  // namespace hemicycle::HEMICYCLE_LANES
