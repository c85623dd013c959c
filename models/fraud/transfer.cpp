#include <cmath>
#include <cstddef>

#include "models/base/contracts.hpp"
#include "models/fraud/perturb.hpp"

namespace hemicycle {

void perturb(const Transfer& transfer, ConstColumn strength, BallotBlock& ballots) {
  const Column beneficiary = ballots.votes[transfer.beneficiary];
  for (const int victim : transfer.victims) {
    EXPECTS(victim != transfer.beneficiary);
    const Column votes = ballots.votes[victim];
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      const double moved = std::floor(strength[r] * votes[r] + 0.5);
      votes[r] -= moved;
      beneficiary[r] += moved;
    }
  }
}

}  // namespace hemicycle
