#include "sim/engine/elections.hpp"

#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

void clear_rows(BallotBlock& ballots, int from) {
  clear_rows(ballots.votes, from);
  clear_rows(ballots.totals, from);
}

void copy_row(const Columns& from, std::size_t row, std::size_t place, Columns& to) {
  for (int c = 0; c < from.count(); ++c) to[c][place] = from[c][row];
}

void copy_row(const BallotBlock& from, std::size_t row, std::size_t place, BallotBlock& to) {
  copy_row(from.votes, row, place, to.votes);
  copy_row(from.totals, row, place, to.totals);
}

}  // namespace

void clear_rows(Columns& columns, int from) {
  if (from == kBlockSize) return;
  for (int c = 0; c < columns.count(); ++c) std::ranges::fill(columns[c].subspan(static_cast<std::size_t>(from)), 0.0);
}

void prepare(Elections& elections, bool has_fraud, const CountKernels& kernels, TallyShares& shares) {
  Tallies& tallies = elections.tallies;
  clear_rows(tallies.honest, elections.replicates.count);
  measure_shares(tallies.honest, kernels, shares.honest);
  if (!has_fraud) return;
  clear_rows(tallies.reported, elections.replicates.count);
  measure_shares(tallies.reported, kernels, shares.reported);
}

void take(const Elections& block, int row, bool has_fraud, Elections& elections) {
  EXPECTS(elections.replicates.count < kBlockSize);
  const auto from = static_cast<std::size_t>(row);
  const auto place = static_cast<std::size_t>(elections.replicates.count++);
  copy_row(block.tallies.honest, from, place, elections.tallies.honest);
  copy_row(block.tallies.honest_districts, from, place, elections.tallies.honest_districts);
  if (has_fraud) {
    copy_row(block.tallies.reported, from, place, elections.tallies.reported);
    copy_row(block.tallies.reported_districts, from, place, elections.tallies.reported_districts);
  }
  elections.numbers.push_back(block.replicates.first + from);
}

}  // namespace hemicycle
