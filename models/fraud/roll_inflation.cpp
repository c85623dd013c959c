#include <cstddef>

#include "models/fraud/perturb.hpp"
#include "models/fraud/take.hpp"

namespace hemicycle {

void perturb(const RollInflation& inflation, const Site& site) {
  const Column registered = site.ballots.registered();
  const Column dead = site.scratch.single[1];
  if (const auto* bundle = std::get_if<BundleAmount>(&inflation.amount)) {
    const auto souls = static_cast<double>(bundle->ballots);
    for (std::size_t r = 0; r < site.rows(); ++r) dead[r] = site.strength[r] * souls;
  } else {
    take(inflation.amount, site, 0, Whole::nearest, registered, dead);
  }
  for (std::size_t r = 0; r < site.rows(); ++r) registered[r] += dead[r];
}

}  // namespace hemicycle
