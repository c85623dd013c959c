#include <cstddef>

#include "models/fraud/perturb.hpp"
#include "models/fraud/take.hpp"

// Mechanisms by which votes are lost: they stay at home, become invalid, or leave the box.

namespace hemicycle {

namespace {

/// Takes votes out of the piles of the victims; returns how many, all together.
ConstColumn take_away(const std::vector<int>& victims, const Amount& amount, const Site& site) {
  take_votes(amount, site, victims, site.scratch.taken);
  const Column lost = site.scratch.single[1];
  for (double& votes : lost) votes = 0.0;
  for (std::size_t i = 0; i < victims.size(); ++i) {
    const Column votes = site.ballots.votes[victims[i]];
    const ConstColumn taken = site.scratch.taken[static_cast<int>(i)];
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      votes[r] -= taken[r];
      lost[r] += taken[r];
    }
  }
  return lost;
}

void subtract(ConstColumn lost, Column count) {
  for (std::size_t r = 0; r < kBlockSize; ++r) count[r] -= lost[r];
}

}  // namespace

void perturb(const Suppression& suppression, const Site& site) {
  const ConstColumn lost = take_away(suppression.victims, suppression.amount, site);
  subtract(lost, site.ballots.valid());
  subtract(lost, site.ballots.cast());
}

void perturb(const Invalidation& invalidation, const Site& site) {
  subtract(take_away(invalidation.victims, invalidation.amount, site), site.ballots.valid());
}

void perturb(const Removal& removal, const Site& site) {
  const ConstColumn lost = take_away(removal.victims, removal.amount, site);
  subtract(lost, site.ballots.valid());
  subtract(lost, site.ballots.cast());
  const Column removed = site.ballots.removed[0];
  for (std::size_t r = 0; r < kBlockSize; ++r) removed[r] += lost[r];
}

}  // namespace hemicycle
