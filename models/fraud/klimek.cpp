#include <algorithm>
#include <cstddef>

#include "models/fraud/fraud_kernels.hpp"
#include "models/fraud/overflow.hpp"
#include "models/fraud/perturb.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

/// Room of its own: strengths of fraud, where the unit's strength only says whether it is touched.
struct Room {
  Column strength;
  Column power;
};

/// z of a touched unit by its class; 0 where it is fair.
void draw(const Klimek& klimek, const Site& site, const Room& room) {
  const FraudKernels& kernels = fraud_kernels(site.replicates.instructions);
  const Column kind = site.scratch.single[0];
  const Column uniform = site.scratch.single[1];
  const Column extreme = room.power;
  sample_uniform(site.replicates, counts_address(site, 0), kind);
  sample_uniform(site.replicates, counts_address(site, 1), uniform);
  for (std::size_t r = 0; r < site.rows(); ++r) {
    const bool is_extreme = kind[r] >= klimek.incremental && kind[r] < klimek.incremental + klimek.extreme;
    room.strength[r] = kind[r] < klimek.incremental ? site.strength[r] : 0.0;
    extreme[r] = is_extreme ? site.strength[r] : 0.0;
    kind[r] = extreme[r];
  }
  const int rows = site.replicates.count;
  kernels.half_normal(klimek.theta, half_normal_span(klimek.theta), uniform.data(), rows, room.strength.data());
  kernels.half_normal(klimek.sigma, half_normal_span(klimek.sigma), uniform.data(), rows, extreme.data());
  for (std::size_t r = 0; r < site.rows(); ++r) room.strength[r] += kind[r] - extreme[r];
}

void stuff(const Klimek& klimek, const Site& site, ConstColumn strength) {
  const Column at_home = site.scratch.single[0];
  const Column stuffed = site.scratch.single[1];
  count_at_home(site, at_home);
  fraud_kernels(site.replicates.instructions)
      .portion(strength.data(), at_home.data(), 0.0, site.replicates.count, stuffed.data());
  put_in(site, stuffed, klimek.beneficiary);
}

/// Takes the nearest whole number to strength * votes of all others, from each in proportion.
void steal(const Klimek& klimek, const Site& site, ConstColumn strength) {
  Columns& pools = site.scratch.pools;
  const Column others = site.scratch.single[0];
  const Column stolen = site.scratch.single[1];
  const ConstColumn own = site.ballots.votes[klimek.beneficiary];
  const Column valid = site.ballots.valid();
  for (std::size_t r = 0; r < site.rows(); ++r) others[r] = valid[r] - own[r];
  fraud_kernels(site.replicates.instructions)
      .portion(strength.data(), others.data(), 0.5, site.replicates.count, stolen.data());
  for (int p = 0; p < site.parties(); ++p) std::ranges::copy(site.ballots.votes[p], pools[p].begin());
  std::ranges::fill(pools[klimek.beneficiary], 0.0);
  split(site, stolen, site.parties(), pools, site.scratch.taken);
  for (int p = 0; p < site.parties(); ++p) {
    const Column votes = site.ballots.votes[p];
    const ConstColumn taken = site.scratch.taken[p];
    for (std::size_t r = 0; r < site.rows(); ++r) votes[r] -= taken[r];
  }
  const Column gains = site.ballots.votes[klimek.beneficiary];
  for (std::size_t r = 0; r < site.rows(); ++r) gains[r] += stolen[r];
}

}  // namespace

void perturb(const Klimek& klimek, const Site& site) {
  const Room room{site.scratch.single[2], site.scratch.single[3]};
  draw(klimek, site, room);
  fraud_kernels(site.replicates.instructions)
      .power(room.strength.data(), klimek.alpha, site.replicates.count, room.power.data());
  steal(klimek, site, room.power);
  stuff(klimek, site, room.strength);
}

}  // namespace hemicycle
