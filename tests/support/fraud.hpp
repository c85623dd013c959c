#pragma once

// One mechanism at one unit.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "models/base/instruction_set.hpp"
#include "models/fraud/effect.hpp"
#include "models/fraud/perturb.hpp"

#include "tests/support/ballots.hpp"

namespace hemicycle {

/// Lets a mechanism act on ballots with the same strength in every replicate, at the only unit that it touches.
template <class Kind>
void act(const Kind& kind, double strength, BallotBlock& ballots) {
  Columns column(1);
  std::ranges::fill(column[0], strength);
  const Replicates replicates{.seed = 5, .first = 0, .count = kBlockSize, .instructions = best_instruction_set()};
  const Unit unit{0, 3, UnitLevel::station, static_cast<Votes>(ballots.registered()[0])};
  FraudScratch scratch(ballots.votes.count());
  FraudMemory memory{BallotBlock(ballots.votes.count()), Columns(1), Columns(1), Columns(2)};
  std::ranges::copy(ballots.registered(), memory.chosen[0].begin());
  const Site site{replicates, unit, 0, column[0], ballots, scratch, memory};
  perturb(kind, site);
}

/// The counts of a replicate afterwards: registered, cast, valid, then the votes.
template <class Kind>
std::vector<Votes> after(const Kind& kind, double strength, BallotBlock ballots, std::size_t row = 200) {
  act(kind, strength, ballots);
  return counts_in(ballots, row);
}

/// 1000 registered, 455 cast, 5 of them invalid; 300, 100 and 50 votes.
inline BallotBlock small_station() { return same_ballots(1000, {300, 100, 50}, 5); }

}  // namespace hemicycle
