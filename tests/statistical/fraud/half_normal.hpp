#pragma once

#include <cmath>

namespace hemicycle {

/// Mean of |N(0, sigma^2)| redrawn until it is below 1.
inline double half_normal_mean(double sigma) {
  return sigma * std::sqrt(2.0 / std::acos(-1.0)) * (1.0 - std::exp(-0.5 / (sigma * sigma))) /
         std::erf(1.0 / (sigma * std::sqrt(2.0)));
}

/// Mean of its square: sigma^2 less the boundary term of an integration by parts.
inline double half_normal_square(double sigma) {
  const double density = std::sqrt(2.0 / std::acos(-1.0)) * std::exp(-0.5 / (sigma * sigma)) / sigma;
  return sigma * sigma * (1.0 - density / std::erf(1.0 / (sigma * std::sqrt(2.0))));
}

}  // namespace hemicycle
