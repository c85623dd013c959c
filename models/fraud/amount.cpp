#include "models/fraud/amount.hpp"

#include <cstddef>

#include "models/base/contracts.hpp"
#include "models/fraud/fraud_kernels.hpp"
#include "models/math/elementary.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

bool is_uncertain(const FixedAmount&) { return false; }
bool is_uncertain(const HalfNormalAmount& law) { return law.sigma > 0.0; }
bool is_uncertain(const BetaAmount&) { return true; }
bool is_uncertain(const BinomialAmount& law) { return law.share > 0.0 && law.share < 1.0; }
bool is_uncertain(const BundleAmount&) { return false; }

}  // namespace

bool has_chance(const Amount& amount) {
  return std::visit([](const auto& law) { return is_uncertain(law); }, amount);
}

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

double half_normal_span(double sigma) {
  EXPECTS(sigma >= 0.0);
  return sigma > 0.0 ? normal_probability_up_to(1.0 / sigma) : 0.0;
}

AmountSampler::AmountSampler(const Amount& amount) : amount_(amount) {
  if (const auto* half_normal = std::get_if<HalfNormalAmount>(&amount)) span_ = half_normal_span(half_normal->sigma);
}

void AmountSampler::sample(const Replicates& replicates, Address address, Column strength) const {
  std::visit([&](const auto& law) { draw(law, replicates, address, strength); }, amount_);
}

void AmountSampler::draw(const FixedAmount& law, const Replicates&, Address, Column strength) const {
  for (double& value : strength) value *= law.share;
}

void AmountSampler::draw(const HalfNormalAmount& law, const Replicates& replicates, Address address,
                         Column strength) const {
  alignas(64) double uniform[kBlockSize];
  sample_uniform(replicates, address, uniform);
  fraud_kernels(replicates.instructions).half_normal(law.sigma, span_, uniform, replicates.count, strength.data());
}

void AmountSampler::draw(const BetaAmount& law, const Replicates& replicates, Address address, Column strength) const {
  address.unit *= 2;  // a beta variate takes two units
  alignas(64) double share[kBlockSize];
  sample_beta(replicates, address, law.a, law.b, share);
  for (std::size_t r = 0; r < static_cast<std::size_t>(replicates.count); ++r) strength[r] *= share[r];
}

void AmountSampler::draw(const BinomialAmount& law, const Replicates&, Address, Column strength) const {
  for (double& value : strength) value *= law.share;
}

void AmountSampler::draw(const BundleAmount&, const Replicates&, Address, Column) const {}

}  // namespace hemicycle
