#include <algorithm>
#include <cstddef>

#include "models/fraud/perturb.hpp"
#include "models/fraud/portion.hpp"
#include "models/fraud/target.hpp"

namespace hemicycle {

void perturb(const PrefilledProtocol& protocol, const Site& site) {
  BallotBlock& ballots = site.ballots;
  const Column cast = site.scratch.single[0];
  const Column invalid = site.scratch.single[1];
  const Column valid = site.scratch.single[2];
  const Target turnout{.mean = protocol.turnout, .sd = protocol.turnout_sd};
  count_target(turnout, site, cast, ballots.registered(), cast);
  for (std::size_t r = 0; r < site.rows(); ++r) {
    invalid[r] = portion(protocol.invalid, cast[r], 0.5);
    valid[r] = cast[r] - invalid[r];
  }
  for (int p = 0; p < site.parties(); ++p) {
    std::ranges::fill(site.scratch.pools[p], protocol.shares[static_cast<std::size_t>(p)]);
  }
  split(site, valid, site.parties(), site.scratch.pools, site.scratch.taken);
  const auto write = [&](Column count, ConstColumn written) {
    for (std::size_t r = 0; r < site.rows(); ++r) count[r] = site.strength[r] > 0.0 ? written[r] : count[r];
  };
  write(ballots.cast(), cast);
  write(ballots.valid(), valid);
  for (double& none : invalid) none = 0.0;
  write(ballots.removed[0], invalid);
  for (int p = 0; p < site.parties(); ++p) write(ballots.votes[p], site.scratch.taken[p]);
}

}  // namespace hemicycle
