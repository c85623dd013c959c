#include "models/fraud/effect.hpp"

#include <algorithm>

#include "models/fraud/fraud_kernels.hpp"

namespace hemicycle {

void clear(EffectBlock& effect) {
  std::ranges::fill(effect.moved(), 0.0);
  std::ranges::fill(effect.touched(), 0.0);
}

void add_change(const Replicates& replicates, const BallotBlock& before, const BallotBlock& after,
                EffectBlock& effect) {
  fraud_kernels(replicates.instructions)
      .measure(before.votes.data(), after.votes.data(), after.votes.count(), before.totals.data(), after.totals.data(),
               replicates.count, effect.moved().data(), effect.touched().data());
}

}  // namespace hemicycle
