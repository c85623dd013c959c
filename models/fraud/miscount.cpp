#include <algorithm>
#include <cstddef>

#include "models/fraud/perturb.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

// To put a ballot on one of n - 1 other piles with probability e is to draw one of all n piles for it with probability
// e n / (n - 1). So the ballots drawn are counted together and shared out evenly.
void perturb(const Miscount& miscount, const Site& site) {
  const int piles = site.parties() + 1;
  Columns& kept = site.scratch.pools;
  const Column chance = site.scratch.single[0];
  const Column drawn = site.scratch.single[1];
  const Column all_drawn = site.scratch.single[2];
  const double drawn_share = miscount.rate * piles / (piles - 1);
  for (std::size_t r = 0; r < site.rows(); ++r) chance[r] = drawn_share * site.strength[r];
  std::ranges::fill(all_drawn, 0.0);
  for (int pile = 0; pile < piles; ++pile) {
    if (pile + 1 < piles) {
      std::ranges::copy(site.ballots.votes[pile], kept[pile].begin());
    } else {
      for (std::size_t r = 0; r < site.rows(); ++r) kept[pile][r] = site.ballots.cast()[r] - site.ballots.valid()[r];
    }
    sample_binomial(site.replicates, counts_address(site, static_cast<std::uint32_t>(pile)), kept[pile], chance, drawn);
    for (std::size_t r = 0; r < site.rows(); ++r) {
      kept[pile][r] -= drawn[r];
      all_drawn[r] += drawn[r];
    }
    std::ranges::fill(site.scratch.shares[pile], 1.0);
  }
  const std::size_t size = static_cast<std::size_t>(piles) * kBlockSize;
  sample_multinomial(site.replicates, counts_address(site, static_cast<std::uint32_t>(piles)), all_drawn,
                     {site.scratch.shares.data(), size}, {site.scratch.taken.data(), size});
  for (int pile = 0; pile < piles; ++pile) {
    for (std::size_t r = 0; r < site.rows(); ++r) kept[pile][r] += site.scratch.taken[pile][r];
  }
  for (int p = 0; p + 1 < piles; ++p) std::ranges::copy(kept[p], site.ballots.votes[p].begin());
  sum_up(site, kept[piles - 1]);
}

}  // namespace hemicycle
