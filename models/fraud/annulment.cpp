#include <cstddef>

#include "models/fraud/perturb.hpp"
#include "models/fraud/portion.hpp"

namespace hemicycle {

void perturb(const Annulment& annulment, const Site& site) {
  BallotBlock& ballots = site.ballots;
  const Column kept = site.scratch.single[0];
  const Column votes_of_victims = site.scratch.single[1];
  for (double& votes : votes_of_victims) votes = 0.0;
  for (const int victim : annulment.victims) {
    const ConstColumn votes = ballots.votes[victim];
    for (std::size_t r = 0; r < site.rows(); ++r) votes_of_victims[r] += votes[r];
  }
  const bool has_rule = !annulment.victims.empty();
  for (std::size_t r = 0; r < site.rows(); ++r) {
    const bool is_hit = !has_rule || votes_of_victims[r] > annulment.share_above * ballots.valid()[r] * kUpPastRounding;
    kept[r] = site.strength[r] > 0.0 && is_hit ? 0.0 : 1.0;
  }
  const auto annul = [&](Column count) {
    for (std::size_t r = 0; r < site.rows(); ++r) count[r] *= kept[r];
  };
  for (int p = 0; p < site.parties(); ++p) annul(ballots.votes[p]);
  annul(ballots.cast());
  annul(ballots.valid());
  annul(ballots.removed[0]);
  if (annulment.drops_roll) annul(ballots.registered());
}

}  // namespace hemicycle
