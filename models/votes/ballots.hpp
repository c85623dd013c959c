#pragma once

#include "models/base/columns.hpp"

namespace hemicycle {

/// Ballots of a unit (nation, region or station) or of a sum of units, one row a replicate. Whole numbers.
///
/// cast = sum of votes + invalid, and cast + removed <= registered where registered is known (else it is 0).
struct BallotBlock {
  explicit BallotBlock(int parties = 0) : votes(parties), totals(3), removed(1) {}

  Columns votes;    ///< [ballots] valid votes, one column a party, "against all" included
  Columns totals;   ///< registered, cast, valid
  Columns removed;  ///< one column: issued, but not among the ballots cast; 0 unless fraud removes ballots

  [[nodiscard]] Column registered() { return totals[0]; }
  [[nodiscard]] Column cast() { return totals[1]; }
  [[nodiscard]] Column valid() { return totals[2]; }
  [[nodiscard]] ConstColumn registered() const { return totals[0]; }
  [[nodiscard]] ConstColumn cast() const { return totals[1]; }
  [[nodiscard]] ConstColumn valid() const { return totals[2]; }
};

/// Sets every count to zero.
void clear(BallotBlock& ballots);

/// Copies the first rows; those behind them mean nothing in `to`.
void copy(const BallotBlock& ballots, int rows, BallotBlock& to);

/// Adds the ballots of a unit to a sum of units. Whole numbers: the order of units changes nothing.
void add(const BallotBlock& ballots, BallotBlock& sum);

}  // namespace hemicycle
