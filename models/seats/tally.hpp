#pragma once

#include <cstddef>
#include <vector>

#include "models/base/types.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// The votes of one election.
struct Tally {
  std::vector<Votes> votes;  ///< [ballots] one a party
  Votes valid = 0;           ///< [ballots] all valid votes, lists not named and "against all" included
  Votes cast = 0;            ///< [ballots] valid + invalid
  Votes registered = 0;      ///< [voters]
};

/// The votes of the parties in one replicate of a block; `votes` is overwritten.
void read_votes(const BallotBlock& ballots, std::size_t row, std::vector<Votes>& votes);

/// One replicate of a block; `tally` is overwritten.
void read_tally(const BallotBlock& ballots, std::size_t row, Tally& tally);

}  // namespace hemicycle
