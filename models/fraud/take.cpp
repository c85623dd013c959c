#include "models/fraud/take.hpp"

#include <algorithm>
#include <cstddef>

#include "models/fraud/fraud_kernels.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

void take_bundle(const BundleAmount& law, const Site& site, ConstColumn pile, Column taken) {
  const auto bundle = static_cast<double>(law.ballots);
  for (std::size_t r = 0; r < site.rows(); ++r) taken[r] = std::min(site.strength[r] * bundle, pile[r]);
}

void take_bundle_of_all(const BundleAmount& law, const Site& site, const std::vector<int>& victims, Columns& taken) {
  Columns& pools = site.scratch.pools;
  const Column all = site.scratch.single[0];
  std::ranges::fill(all, 0.0);
  for (std::size_t i = 0; i < victims.size(); ++i) {
    const Column pool = pools[static_cast<int>(i)];
    std::ranges::copy(site.ballots.votes[victims[i]], pool.begin());
    for (std::size_t r = 0; r < site.rows(); ++r) all[r] += pool[r];
  }
  take_bundle(law, site, all, all);
  split(site, all, static_cast<int>(victims.size()), pools, taken);
}

}  // namespace

void take(const Amount& law, const Site& site, std::uint32_t slot, Whole whole, ConstColumn pile, Column taken) {
  if (const auto* bundle = std::get_if<BundleAmount>(&law)) return take_bundle(*bundle, site, pile, taken);
  if (std::holds_alternative<BinomialAmount>(law)) {
    return sample_binomial(site.replicates, counts_address(site, slot), pile, site.strength, taken);
  }
  fraud_kernels(site.replicates.instructions)
      .portion(site.strength.data(), pile.data(), whole == Whole::nearest ? 0.5 : 0.0, site.replicates.count,
               taken.data());
}

void take_votes(const Amount& law, const Site& site, const std::vector<int>& victims, Columns& taken) {
  if (victims.empty()) return;
  if (const auto* bundle = std::get_if<BundleAmount>(&law)) return take_bundle_of_all(*bundle, site, victims, taken);
  for (std::size_t i = 0; i < victims.size(); ++i) {
    take(law, site, static_cast<std::uint32_t>(i), Whole::nearest, site.ballots.votes[victims[i]],
         taken[static_cast<int>(i)]);
  }
}

}  // namespace hemicycle
