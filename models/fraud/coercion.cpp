#include <algorithm>
#include <cstddef>

#include "models/fraud/perturb.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

/// Binomial(pile, probability) where the unit is touched, else 0.
void draw(const Site& site, std::uint32_t slot, double probability, ConstColumn pile, Column drawn) {
  const Column chance = site.scratch.single[0];
  for (std::size_t r = 0; r < site.rows(); ++r) chance[r] = probability * site.strength[r];
  sample_binomial(site.replicates, counts_address(site, slot), pile, chance, drawn);
}

/// Those at home who are made to vote: some for the beneficiary, the rest spoil their ballots.
void turn_out(const Coercion& coercion, const Site& site) {
  const Column at_home = site.scratch.single[1];
  const Column forced = site.scratch.single[2];
  const Column loyal = site.scratch.single[3];
  count_at_home(site, at_home);
  draw(site, 0, coercion.employed * coercion.pressured, at_home, forced);
  draw(site, 1, coercion.loyal, forced, loyal);
  const Column cast = site.ballots.cast();
  const Column valid = site.ballots.valid();
  const Column votes = site.ballots.votes[coercion.beneficiary];
  for (std::size_t r = 0; r < site.rows(); ++r) {
    cast[r] += forced[r];
    valid[r] += loyal[r];
    votes[r] += loyal[r];
  }
}

}  // namespace

void perturb(const Coercion& coercion, const Site& site) {
  turn_out(coercion, site);
  const Column gains = site.ballots.votes[coercion.beneficiary];
  const Column switched = site.scratch.single[1];
  for (std::size_t i = 0; i < coercion.victims.size(); ++i) {
    const Column votes = site.ballots.votes[coercion.victims[i]];
    draw(site, static_cast<std::uint32_t>(i) + 2, coercion.employed * coercion.pressured * coercion.switching, votes,
         switched);
    for (std::size_t r = 0; r < site.rows(); ++r) {
      votes[r] -= switched[r];
      gains[r] += switched[r];
    }
  }
}

}  // namespace hemicycle
