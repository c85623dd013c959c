#include "models/votes/conservation.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace hemicycle {

namespace {

bool is_count(double number) { return number >= 0.0 && number == std::floor(number); }

double beyond_roll(const BallotBlock& ballots, std::size_t row) {
  return std::max(ballots.cast()[row] + ballots.removed[0][row] - ballots.registered()[row], 0.0);
}

}  // namespace

bool is_conserved(const BallotBlock& ballots, int rows) {
  for (std::size_t r = 0; r < static_cast<std::size_t>(rows); ++r) {
    double sum = 0.0;
    for (int p = 0; p < ballots.votes.count(); ++p) {
      if (!is_count(ballots.votes[p][r])) return false;
      sum += ballots.votes[p][r];
    }
    if (sum != ballots.valid()[r] || sum > ballots.cast()[r]) return false;
    if (!is_count(ballots.cast()[r]) || !is_count(ballots.removed[0][r])) return false;
  }
  return true;
}

bool keeps_to_roll(const BallotBlock& before, const BallotBlock& after, int rows) {
  for (std::size_t r = 0; r < static_cast<std::size_t>(rows); ++r) {
    if (beyond_roll(after, r) > beyond_roll(before, r)) return false;
  }
  return true;
}

}  // namespace hemicycle
