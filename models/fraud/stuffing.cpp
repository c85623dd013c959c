#include <algorithm>
#include <cstddef>

#include "models/fraud/overflow.hpp"
#include "models/fraud/perturb.hpp"
#include "models/fraud/take.hpp"

namespace hemicycle {

void perturb(const Stuffing& stuffing, const Site& site) {
  const Column at_home = site.scratch.single[1];
  const Column stuffed = site.scratch.single[2];
  count_at_home(site, at_home);
  if (const auto* bundle = std::get_if<BundleAmount>(&stuffing.amount)) {
    const auto ballots = static_cast<double>(bundle->ballots);
    for (std::size_t r = 0; r < site.rows(); ++r) stuffed[r] = site.strength[r] * ballots;
    settle_overflow(site, stuffing.overflow, at_home, stuffed);
  } else {
    take(stuffing.amount, site, 0, Whole::down, at_home, stuffed);
  }
  put_in(site, stuffed, stuffing.beneficiary);
}

}  // namespace hemicycle
