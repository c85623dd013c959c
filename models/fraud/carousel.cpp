#include <algorithm>
#include <cstddef>

#include "models/fraud/overflow.hpp"
#include "models/fraud/perturb.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

// Hosts come one after another: what is left is cast here with the probability that this host has among those ahead.
void perturb(const Carousel& carousel, const Site& site) {
  const Column left = site.memory.left[0];
  const ConstColumn all = site.memory.chosen[0];
  const Column behind = site.memory.chosen[1];
  const Column chance = site.scratch.single[0];
  const Column at_home = site.scratch.single[1];
  const Column added = site.scratch.single[2];
  const auto registered = static_cast<double>(site.unit.registered);
  for (std::size_t r = 0; r < site.rows(); ++r) {
    const double ahead = all[r] - behind[r];
    chance[r] = ahead > 0.0 ? site.strength[r] * registered / ahead : 0.0;
  }
  sample_binomial(site.replicates, counts_address(site, 0), left, chance, added);
  count_at_home(site, at_home);
  settle_overflow(site, carousel.overflow, at_home, added);
  put_in(site, added, carousel.beneficiary);
  for (std::size_t r = 0; r < site.rows(); ++r) {
    left[r] -= added[r];
    behind[r] += site.strength[r] * registered;
  }
}

}  // namespace hemicycle
