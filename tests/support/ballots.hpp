#pragma once

#include <algorithm>
#include <vector>

#include "models/votes/ballots.hpp"

namespace hemicycle {

/// The same ballots in every replicate; cast = votes + invalid.
inline BallotBlock same_ballots(Votes registered, const std::vector<Votes>& votes, Votes invalid) {
  BallotBlock ballots(static_cast<int>(votes.size()));
  Votes valid = 0;
  for (int p = 0; p < ballots.votes.count(); ++p) {
    const Votes of_party = votes[static_cast<std::size_t>(p)];
    std::ranges::fill(ballots.votes[p], static_cast<double>(of_party));
    valid += of_party;
  }
  std::ranges::fill(ballots.registered(), static_cast<double>(registered));
  std::ranges::fill(ballots.cast(), static_cast<double>(valid + invalid));
  std::ranges::fill(ballots.valid(), static_cast<double>(valid));
  return ballots;
}

/// The ballots of one replicate: registered, cast, valid, then the votes.
inline std::vector<Votes> counts_in(const BallotBlock& ballots, std::size_t row) {
  std::vector<Votes> counts;
  for (int t = 0; t < ballots.totals.count(); ++t) counts.push_back(static_cast<Votes>(ballots.totals[t][row]));
  for (int p = 0; p < ballots.votes.count(); ++p) counts.push_back(static_cast<Votes>(ballots.votes[p][row]));
  return counts;
}

}  // namespace hemicycle
