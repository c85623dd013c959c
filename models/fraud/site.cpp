#include "models/fraud/site.hpp"

#include <cstddef>

#include "models/fraud/fraud_kernels.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

Address counts_address(const Site& site, std::uint32_t slot) {
  const auto slots = static_cast<std::uint32_t>(4 * site.parties() + 16);
  return {.stage = Stage::fraud_counts, .unit = site.unit.number * slots + slot, .series = site.series};
}

void count_at_home(const Site& site, Column at_home) {
  const BallotBlock& ballots = site.ballots;
  fraud_kernels(site.replicates.instructions)
      .stay_home(ballots.registered().data(), ballots.cast().data(), ballots.removed.data(), site.replicates.count,
                 at_home.data());
}

void split(const Site& site, ConstColumn ballots, int piles, Columns& sizes, Columns& parts) {
  for (std::size_t r = 0; r < site.rows(); ++r) {
    double sum = 0.0;
    for (int pile = 0; pile < piles; ++pile) sum += sizes[pile][r];
    if (sum == 0.0) sizes[0][r] = 1.0;
  }
  vote_kernels(site.replicates.instructions)
      .share_out(sizes.data(), ballots.data(), piles, site.replicates.count, site.scratch.remainders.data(),
                 parts.data());
}

void sum_up(const Site& site, ConstColumn invalid) {
  BallotBlock& ballots = site.ballots;
  const Column valid = ballots.valid();
  const Column cast = ballots.cast();
  for (std::size_t r = 0; r < site.rows(); ++r) valid[r] = 0.0;
  for (int p = 0; p < ballots.votes.count(); ++p) {
    const ConstColumn votes = ballots.votes[p];
    for (std::size_t r = 0; r < site.rows(); ++r) valid[r] += votes[r];
  }
  for (std::size_t r = 0; r < site.rows(); ++r) cast[r] = valid[r] + invalid[r];
}

}  // namespace hemicycle
