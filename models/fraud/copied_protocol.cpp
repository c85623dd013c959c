#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/fraud/perturb.hpp"

namespace hemicycle {

namespace {

/// The nearest whole number, half up, to count * roll / roll of the protocol, at most `most`.
double scaled(double count, double roll, double roll_of_protocol, double most) {
  return std::min(std::floor((2.0 * count * roll + roll_of_protocol) / (2.0 * roll_of_protocol)), most);
}

/// Keeps the protocol of this unit where it is not a copy.
void keep(const Site& site, ConstColumn copies) {
  BallotBlock& kept = site.memory.protocol;
  const Column has = site.memory.has_protocol[0];
  const auto keep_column = [&](ConstColumn from, Column to) {
    for (std::size_t r = 0; r < site.rows(); ++r) to[r] = copies[r] > 0.0 ? to[r] : from[r];
  };
  for (int p = 0; p < site.parties(); ++p) keep_column(site.ballots.votes[p], kept.votes[p]);
  for (int t = 0; t < kept.totals.count(); ++t) keep_column(site.ballots.totals[t], kept.totals[t]);
  for (std::size_t r = 0; r < site.rows(); ++r) {
    if (copies[r] == 0.0) has[r] = site.ballots.registered()[r] > 0.0 ? 1.0 : 0.0;
  }
}

}  // namespace

void perturb(const CopiedProtocol&, const Site& site) {
  const BallotBlock& from = site.memory.protocol;
  BallotBlock& ballots = site.ballots;
  const Column copies = site.scratch.single[0];
  const Column valid = site.scratch.single[1];
  for (std::size_t r = 0; r < site.rows(); ++r) {
    copies[r] = site.strength[r] > 0.0 && site.memory.has_protocol[0][r] > 0.0 ? 1.0 : 0.0;
    if (copies[r] == 0.0) {
      valid[r] = 0.0;
      continue;
    }
    const double roll = ballots.registered()[r];
    const double cast = scaled(from.cast()[r], roll, from.registered()[r], roll);
    const double invalid = scaled(from.cast()[r] - from.valid()[r], roll, from.registered()[r], cast);
    ballots.cast()[r] = cast;
    ballots.removed[0][r] = 0.0;
    valid[r] = from.valid()[r] > 0.0 ? cast - invalid : 0.0;
    ballots.valid()[r] = valid[r];
    if (from.valid()[r] == 0.0) ballots.cast()[r] = invalid;
  }
  for (int p = 0; p < site.parties(); ++p) std::ranges::copy(from.votes[p], site.scratch.pools[p].begin());
  split(site, valid, site.parties(), site.scratch.pools, site.scratch.taken);
  for (int p = 0; p < site.parties(); ++p) {
    const Column votes = ballots.votes[p];
    const ConstColumn written = site.scratch.taken[p];
    for (std::size_t r = 0; r < site.rows(); ++r) votes[r] = copies[r] > 0.0 ? written[r] : votes[r];
  }
  keep(site, copies);
}

}  // namespace hemicycle
