#include "models/fraud/amount.hpp"

#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"
#include "models/math/elementary.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

double normal_probability_up_to(double x) {
  EXPECTS(x >= 0.0);
  if (x > 9.0) return 0.5;
  constexpr double kOneOverRootTwoPi = 0.398942280401432677940;
  double term = x;
  double sum = x;
  for (double odd = 3.0; term > sum * 1e-17; odd += 2.0) {
    term *= x * x / odd;
    sum += term;
  }
  return sum * kOneOverRootTwoPi * exponential(-0.5 * x * x);
}

AmountSampler::AmountSampler(const Amount& amount) : amount_(amount) {
  const auto* half_normal = std::get_if<HalfNormalAmount>(&amount);
  if (half_normal == nullptr) return;
  EXPECTS(half_normal->sigma >= 0.0);
  if (half_normal->sigma > 0.0) span_ = normal_probability_up_to(1.0 / half_normal->sigma);
}

void AmountSampler::sample(const Replicates& replicates, Address address, Column strength) const {
  if (const auto* fixed = std::get_if<FixedAmount>(&amount_)) {
    for (double& value : strength) value *= fixed->share;
    return;
  }
  const double sigma = std::get<HalfNormalAmount>(amount_).sigma;
  alignas(64) double uniform[kBlockSize];
  sample_uniform(replicates, address, uniform);
  for (std::size_t r = 0; r < static_cast<std::size_t>(replicates.count); ++r) {
    if (strength[r] == 0.0) continue;
    strength[r] = std::min(sigma * normal_quantile(0.5 + uniform[r] * span_), 1.0);
  }
}

}  // namespace hemicycle
