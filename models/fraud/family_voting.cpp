#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"
#include "models/fraud/perturb.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

/// The ballots of a unit by pile, invalid ones behind the parties and those at home last.
void fill_piles(const Site& site, Columns& piles) {
  const int parties = site.parties();
  for (int p = 0; p < parties; ++p) std::ranges::copy(site.ballots.votes[p], piles[p].begin());
  const Column invalid = piles[parties];
  for (std::size_t r = 0; r < site.rows(); ++r) invalid[r] = site.ballots.cast()[r] - site.ballots.valid()[r];
  count_at_home(site, piles[parties + 1]);
}

/// Heads of households among the voters of a pile, and the ballots that they cast for others: heads of each size come
/// one after another from those that are left, so that all sizes are equally likely.
void draw_heads(const FamilyVoting& families, const Site& site, int pile, Columns& piles, Columns& extra) {
  const Column heads = site.scratch.single[0];
  const Column chance = site.scratch.single[1];
  const Column of_size = site.scratch.single[2];
  const auto slots = static_cast<std::uint32_t>(families.sizes.size());
  const std::uint32_t slot = static_cast<std::uint32_t>(pile) * slots;
  for (std::size_t r = 0; r < site.rows(); ++r) chance[r] = families.heads * site.strength[r];
  sample_binomial(site.replicates, counts_address(site, slot), piles[pile], chance, heads);
  for (std::size_t r = 0; r < site.rows(); ++r) piles[pile][r] -= heads[r];
  std::ranges::fill(extra[pile], 0.0);
  for (std::size_t left = families.sizes.size(); left > 0; --left) {
    const double others = families.sizes[left - 1] - 1;
    if (left > 1) {
      std::ranges::fill(chance, 1.0 / static_cast<double>(left));
      const Address address = counts_address(site, slot + static_cast<std::uint32_t>(left) - 1);
      sample_binomial(site.replicates, address, heads, chance, of_size);
    } else {
      std::ranges::copy(heads, of_size.begin());
    }
    for (std::size_t r = 0; r < site.rows(); ++r) {
      heads[r] -= of_size[r];
      extra[pile][r] += others * of_size[r];
    }
  }
}

/// Households cannot have more members than the rest of the roll: then all shrink in proportion.
void cut_to_the_roll(const Site& site, Columns& piles, Columns& extra, Column members) {
  const int parties = site.parties();
  for (std::size_t r = 0; r < site.rows(); ++r) {
    double wanted = 0.0;
    double rest = piles[parties + 1][r];
    for (int pile = 0; pile <= parties; ++pile) {
      wanted += extra[pile][r];
      rest += piles[pile][r];
    }
    members[r] = std::min(wanted, rest);
  }
  split(site, members, parties + 1, extra, site.scratch.shares);
}

}  // namespace

void perturb(const FamilyVoting& families, const Site& site) {
  EXPECTS(!families.sizes.empty() && families.sizes.size() <= kMostHouseholdSizes);
  const int parties = site.parties();
  Columns& piles = site.scratch.pools;
  const Column members = site.scratch.single[3];
  fill_piles(site, piles);
  for (int pile = 0; pile <= parties; ++pile) draw_heads(families, site, pile, piles, site.scratch.added);
  cut_to_the_roll(site, piles, site.scratch.added, members);
  split(site, members, parties + 2, piles, site.scratch.taken);

  const Columns& gained = site.scratch.shares;
  const Columns& lost = site.scratch.taken;
  const Column invalid = site.scratch.single[0];
  for (std::size_t r = 0; r < site.rows(); ++r) {
    invalid[r] = site.ballots.cast()[r] - site.ballots.valid()[r] + gained[parties][r] - lost[parties][r];
  }
  for (int p = 0; p < parties; ++p) {
    const Column votes = site.ballots.votes[p];
    for (std::size_t r = 0; r < site.rows(); ++r) votes[r] += gained[p][r] - lost[p][r];
  }
  sum_up(site, invalid);
}

}  // namespace hemicycle
