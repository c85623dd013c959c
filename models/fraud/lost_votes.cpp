#include <algorithm>
#include <cstddef>

#include "models/fraud/perturb.hpp"
#include "models/fraud/take.hpp"

// Mechanisms by which votes are lost: they stay at home, become invalid, or leave the box.

namespace hemicycle {

namespace {

/// Takes valid votes out of the piles of the victims; returns how many, all together.
ConstColumn take_away(const std::vector<int>& victims, const Amount& amount, const Site& site) {
  take_votes(amount, site, victims, site.scratch.taken);
  const Column valid = site.ballots.valid();
  const Column lost = site.scratch.single[1];
  std::ranges::fill(lost, 0.0);
  for (std::size_t i = 0; i < victims.size(); ++i) {
    const Column votes = site.ballots.votes[victims[i]];
    const ConstColumn taken = site.scratch.taken[static_cast<int>(i)];
    for (std::size_t r = 0; r < site.rows(); ++r) {
      votes[r] -= taken[r];
      valid[r] -= taken[r];
      lost[r] += taken[r];
    }
  }
  return lost;
}

}  // namespace

void perturb(const Suppression& suppression, const Site& site) {
  const ConstColumn lost = take_away(suppression.victims, suppression.amount, site);
  const Column cast = site.ballots.cast();
  for (std::size_t r = 0; r < site.rows(); ++r) cast[r] -= lost[r];
}

void perturb(const Invalidation& invalidation, const Site& site) {
  take_away(invalidation.victims, invalidation.amount, site);
}

void perturb(const Removal& removal, const Site& site) {
  const ConstColumn lost = take_away(removal.victims, removal.amount, site);
  const Column cast = site.ballots.cast();
  const Column removed = site.ballots.removed[0];
  for (std::size_t r = 0; r < site.rows(); ++r) {
    cast[r] -= lost[r];
    removed[r] += lost[r];
  }
}

}  // namespace hemicycle
