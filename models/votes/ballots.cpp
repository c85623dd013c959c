#include "models/votes/ballots.hpp"

#include <algorithm>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

void clear(Columns& columns) { std::fill_n(columns.data(), columns.count() * kBlockSize, 0.0); }

void add(const Columns& from, Columns& to) {
  EXPECTS(from.count() == to.count());
  const double* source = from.data();
  double* target = to.data();
  for (int i = 0; i < from.count() * kBlockSize; ++i) target[i] += source[i];
}

void copy(const Columns& from, int rows, Columns& to) {
  EXPECTS(from.count() == to.count());
  for (int c = 0; c < from.count(); ++c) std::copy_n(from[c].begin(), rows, to[c].begin());
}

}  // namespace

void copy(const BallotBlock& ballots, int rows, BallotBlock& to) {
  copy(ballots.votes, rows, to.votes);
  copy(ballots.totals, rows, to.totals);
  copy(ballots.removed, rows, to.removed);
}

void clear(BallotBlock& ballots) {
  clear(ballots.votes);
  clear(ballots.totals);
  clear(ballots.removed);
}

void add(const BallotBlock& ballots, BallotBlock& sum) {
  add(ballots.votes, sum.votes);
  add(ballots.totals, sum.totals);
  add(ballots.removed, sum.removed);
}

}  // namespace hemicycle
