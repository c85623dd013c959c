#pragma once

#include "models/base/columns.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// What a mechanism, or all of them, did in an election: one row a replicate. Whole numbers.
struct EffectBlock {
  Columns columns{2};

  [[nodiscard]] Column moved() { return columns[0]; }    ///< [ballots] that ended up in another pile than before
  [[nodiscard]] Column touched() { return columns[1]; }  ///< [units] where anything changed
  [[nodiscard]] ConstColumn moved() const { return columns[0]; }
  [[nodiscard]] ConstColumn touched() const { return columns[1]; }
};

void clear(EffectBlock& effect);

/// Adds what changed at a unit. Piles are the parties, invalid ballots, and those without a ballot: a ballot put in,
/// taken away or moved counts once.
void add_change(const Replicates& replicates, const BallotBlock& before, const BallotBlock& after, EffectBlock& effect);

}  // namespace hemicycle
