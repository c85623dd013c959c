#include "models/seats/tally.hpp"

namespace hemicycle {

void read_votes(const BallotBlock& ballots, std::size_t row, std::vector<Votes>& votes) {
  votes.resize(static_cast<std::size_t>(ballots.votes.count()));
  for (int p = 0; p < ballots.votes.count(); ++p) {
    votes[static_cast<std::size_t>(p)] = static_cast<Votes>(ballots.votes[p][row]);
  }
}

void read_tally(const BallotBlock& ballots, std::size_t row, Tally& tally) {
  read_votes(ballots, row, tally.votes);
  tally.valid = static_cast<Votes>(ballots.valid()[row]);
  tally.cast = static_cast<Votes>(ballots.cast()[row]);
  tally.registered = static_cast<Votes>(ballots.registered()[row]);
}

}  // namespace hemicycle
