#pragma once

#include <vector>

#include "models/base/types.hpp"

namespace hemicycle {

/// The votes of one election.
struct Tally {
  std::vector<Votes> votes;  ///< [ballots] one a party
  Votes valid = 0;           ///< [ballots] all valid votes, lists not named and "against all" included
  Votes cast = 0;            ///< [ballots] valid + invalid
  Votes registered = 0;      ///< [voters]
};

}  // namespace hemicycle
