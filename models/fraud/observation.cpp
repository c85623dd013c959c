#include "models/fraud/observation.hpp"

#include <algorithm>
#include <cstddef>

#include "models/fraud/fraud_kernels.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

/// 1 where a uniform of the series is below the chance.
void draw_flag(const Replicates& replicates, const Unit& unit, std::uint32_t series, ConstColumn chance, Column flag) {
  alignas(64) double uniform[kBlockSize];
  sample_uniform(replicates, {.stage = Stage::observers, .unit = unit.number, .series = series}, uniform);
  fraud_kernels(replicates.instructions).touch(uniform, chance.data(), replicates.count, flag.data());
}

}  // namespace

double displaced_factor(const Observers& observers, double share) {
  return share < 1.0 ? 1.0 + observers.displacement * share / (1.0 - share) : 1.0;
}

void sample_prevalence(const Prevalence& prevalence, const Replicates& replicates, Address address, Column out) {
  if (const auto* law = std::get_if<BetaPrevalence>(&prevalence)) {
    sample_beta(replicates, address, law->a, law->b, out);
  } else {
    std::ranges::fill(out, std::get<double>(prevalence));
  }
}

bool ObservationSampler::changes_chances() const {
  return observers_ && (observers_->deterrence > 0.0 || observers_->displacement > 0.0);
}

void ObservationSampler::begin(const Replicates& replicates, Observation& observation) const {
  if (!observers_) return;
  const Address address{.stage = Stage::fraud_prevalence, .unit = 2, .series = 0};
  sample_prevalence(observers_->bad_counts, replicates, address, observation.bad_counts[0]);
}

void ObservationSampler::sample(const Replicates& replicates, const Unit& unit, Observation& observation) const {
  if (!observers_) return;
  alignas(64) double chance[kBlockSize];
  const Column observed = observation.flags[0];
  const Column at_the_count = observation.flags[1];
  std::ranges::fill(chance, share_at(unit, false));
  draw_flag(replicates, unit, 0, chance, observed);
  std::ranges::copy(observed, at_the_count.begin());
  if (observers_->blocked > 0.0) {
    alignas(64) double blocked[kBlockSize];
    std::ranges::fill(chance, observers_->blocked);
    draw_flag(replicates, unit, 1, chance, blocked);
    for (std::size_t r = 0; r < kBlockSize; ++r) at_the_count[r] *= 1.0 - blocked[r];
  }
  draw_flag(replicates, unit, 2, observation.bad_counts[0], observation.flags[2]);
}

void ObservationSampler::change_chances(const Unit& unit, bool at_the_count, const Observation& observation,
                                        Column chance) const {
  const double share = share_at(unit, at_the_count);
  if (share == 0.0) return;
  const double seen = 1.0 - observers_->deterrence;
  const double unseen = displaced_factor(*observers_, share);
  const ConstColumn observed = observation.observed(at_the_count);
  for (std::size_t r = 0; r < kBlockSize; ++r) chance[r] *= observed[r] > 0.0 ? seen : unseen;
}

double ObservationSampler::share_at(const Unit& unit, bool at_the_count) const {
  if (!observers_ || !observers_->regions[static_cast<std::size_t>(unit.region)]) return 0.0;
  return observers_->share * (at_the_count ? 1.0 - observers_->blocked : 1.0);
}

}  // namespace hemicycle
