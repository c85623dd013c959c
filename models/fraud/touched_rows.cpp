#include "models/fraud/touched_rows.hpp"

namespace hemicycle {

namespace {

void gather(std::span<const std::int32_t> rows, const Columns& from, Columns& to) {
  for (int c = 0; c < from.count(); ++c) {
    const double* const all = from[c].data();
    double* few = to[c].data();
#pragma GCC unroll 8
    for (const std::int32_t row : rows) *few++ = all[row];
  }
}

void scatter(std::span<const std::int32_t> rows, const Columns& from, Columns& to) {
  for (int c = 0; c < from.count(); ++c) {
    const double* few = from[c].data();
    double* const all = to[c].data();
#pragma GCC unroll 8
    for (const std::int32_t row : rows) all[row] = *few++;
  }
}

}  // namespace

TouchedRows::TouchedRows(ConstColumn touched, int rows) {
  std::size_t count = 0;
  for (std::int32_t row = 0; row < rows; ++row) {
    rows_[count] = row;  // without a branch: touched or not is chance
    count += touched[static_cast<std::size_t>(row)] > 0.0 ? 1 : 0;
  }
  count_ = static_cast<int>(count);
}

Replicates TouchedRows::of(const Replicates& block) const {
  Replicates touched = block;
  touched.count = count_;
  touched.listed = rows_.data();
  return touched;
}

void TouchedRows::gather(const BallotBlock& ballots, BallotBlock& few) const {
  hemicycle::gather(rows(), ballots.votes, few.votes);
  hemicycle::gather(rows(), ballots.totals, few.totals);
  hemicycle::gather(rows(), ballots.removed, few.removed);
}

void TouchedRows::scatter(const BallotBlock& few, BallotBlock& ballots) const {
  hemicycle::scatter(rows(), few.votes, ballots.votes);
  hemicycle::scatter(rows(), few.totals, ballots.totals);
  hemicycle::scatter(rows(), few.removed, ballots.removed);
}

void TouchedRows::add(const EffectBlock& few, EffectBlock& effect) const {
  std::size_t i = 0;
  for (const std::int32_t row : rows()) {
    effect.moved()[static_cast<std::size_t>(row)] += few.moved()[i];
    effect.touched()[static_cast<std::size_t>(row)] += few.touched()[i];
    ++i;
  }
}

}  // namespace hemicycle
