#pragma once

// The block kernels of the samplers, one set of functions for each instruction set.

#include "models/math/lanes.hpp"
#include "models/random/address.hpp"
#include "models/random/random_kernels.hpp"

namespace hemicycle::HEMICYCLE_LANES {

void words(const Replicates& replicates, const Address& address, std::uint64_t* first, std::uint64_t* second);
void uniforms(const Replicates& replicates, const Address& address, double* out);
void normals(const Replicates& replicates, const Address& address, int columns, double* out);
void gammas(const Replicates& replicates, const Address& address, int columns, const double* shapes, ShapeLayout layout,
            GammaScale scale, double* out);
void dirichlet(const Replicates& replicates, const Address& address, int columns, const double* alphas,
               GammaScale scale, double* out);
void beta(const Replicates& replicates, const Address& address, const double* a, const double* b, ShapeLayout layout,
          GammaScale scale, double* out);
void binomial(const Replicates& replicates, const Address& address, const double* trials, const double* probability,
              double* out);
void multinomial(const Replicates& replicates, const Address& address, int columns, const double* trials,
                 const double* shares, double* out);

}  // namespace hemicycle::HEMICYCLE_LANES
