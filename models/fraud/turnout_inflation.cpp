#include <algorithm>
#include <cstddef>

#include "models/fraud/overflow.hpp"
#include "models/fraud/perturb.hpp"
#include "models/fraud/target.hpp"

namespace hemicycle {

void perturb(const TurnoutInflation& inflation, const Site& site) {
  const ConstColumn cast = site.ballots.cast();
  const Column written = site.scratch.single[0];
  const Column at_home = site.scratch.single[1];
  count_at_home(site, at_home);
  count_target(inflation.target, site, cast, site.ballots.registered(), written);
  for (std::size_t r = 0; r < site.rows(); ++r) {
    written[r] = site.strength[r] > 0.0 ? std::clamp(written[r] - cast[r], 0.0, at_home[r]) : 0.0;
  }
  put_in(site, written, inflation.beneficiary);
}

}  // namespace hemicycle
