#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/fraud/perturb.hpp"

namespace hemicycle {

void perturb(const Stuffing& stuffing, ConstColumn strength, BallotBlock& ballots) {
  const ConstColumn registered = ballots.registered();
  const Column votes = ballots.votes[stuffing.beneficiary];
  const Column cast = ballots.cast();
  const Column valid = ballots.valid();
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    const double at_home = std::max(registered[r] - cast[r], 0.0);
    const double stuffed = std::floor(strength[r] * at_home);
    votes[r] += stuffed;
    cast[r] += stuffed;
    valid[r] += stuffed;
  }
}

}  // namespace hemicycle
