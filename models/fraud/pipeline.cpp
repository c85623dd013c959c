#include "models/fraud/pipeline.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "models/fraud/perturb.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

/// 1 in the replicates in which a unit is touched, else 0.
void select(const Replicates& replicates, Address address, const Selection& where, Column touched) {
  if (where.share_of_stations >= 1.0) {
    std::ranges::fill(touched, 1.0);
    return;
  }
  sample_uniform(replicates, address, touched);
  for (double& value : touched) value = value < where.share_of_stations ? 1.0 : 0.0;
}

}  // namespace

FraudPipeline::FraudPipeline(std::vector<Mechanism> mechanisms) {
  for (const Mechanism& mechanism : mechanisms) {
    std::visit(
        [&](const auto& kind) {
          steps_.push_back({mechanism, kind.where, AmountSampler(kind.amount)});
        },
        mechanism);
  }
}

void FraudPipeline::perturb_all(const Replicates& replicates, const Unit& unit, BallotBlock& ballots) const {
  alignas(64) double storage[kBlockSize];
  const Column strength(storage);
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const Step& step = steps_[i];
    if (!step.where.regions[static_cast<std::size_t>(unit.region)]) continue;
    Address address{.stage = Stage::fraud_selection, .unit = unit.number, .series = static_cast<std::uint32_t>(i)};
    select(replicates, address, step.where, strength);
    address.stage = Stage::fraud_amount;
    step.amount.sample(replicates, address, strength);
    std::visit([&](const auto& kind) { perturb(kind, strength, ballots); }, step.mechanism);
  }
}

}  // namespace hemicycle
