#include <algorithm>
#include <cstddef>

#include "models/fraud/perturb.hpp"
#include "models/fraud/target.hpp"

namespace hemicycle {

// Where nobody else has a vote there is nobody to take from or to give to, and nothing changes.
void perturb(const TargetShare& protocol, const Site& site) {
  BallotBlock& ballots = site.ballots;
  Columns& sizes = site.scratch.pools;
  const Column written = site.scratch.single[0];
  const Column left = site.scratch.single[1];
  const Column votes = ballots.votes[protocol.beneficiary];
  const Column valid = ballots.valid();
  count_target(protocol.target, site, votes, ballots.cast(), written);
  for (std::size_t r = 0; r < site.rows(); ++r) {
    const double least = protocol.never_lower ? votes[r] : 0.0;
    const bool is_touched = site.strength[r] > 0.0 && valid[r] > votes[r];
    written[r] = is_touched ? std::clamp(written[r], least, valid[r]) : votes[r];
    left[r] = valid[r] - written[r];
  }
  for (int p = 0; p < site.parties(); ++p) std::ranges::copy(ballots.votes[p], sizes[p].begin());
  std::ranges::fill(sizes[protocol.beneficiary], 0.0);
  split(site, left, site.parties(), sizes, site.scratch.taken);
  for (int p = 0; p < site.parties(); ++p) {
    const ConstColumn share = p == protocol.beneficiary ? ConstColumn(written) : ConstColumn(site.scratch.taken[p]);
    std::ranges::copy(share, ballots.votes[p].begin());
  }
}

}  // namespace hemicycle
