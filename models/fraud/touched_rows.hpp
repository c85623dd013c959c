#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "models/base/columns.hpp"
#include "models/fraud/effect.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// The replicates of a block in which a mechanism touches a unit. Moved side by side, few of them cost little.
class TouchedRows {
 public:
  /// Lists the rows above zero.
  TouchedRows(ConstColumn touched, int rows);

  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] int count() const { return count_; }

  /// These replicates of the block. Holds a pointer to this list.
  [[nodiscard]] Replicates of(const Replicates& block) const;

  /// Copies the ballots of these replicates to the first rows of `few`.
  void gather(const BallotBlock& ballots, BallotBlock& few) const;
  /// Copies them back.
  void scatter(const BallotBlock& few, BallotBlock& ballots) const;
  /// Adds the effects in the first rows of `few` to those of these replicates.
  void add(const EffectBlock& few, EffectBlock& effect) const;

 private:
  [[nodiscard]] std::span<const std::int32_t> rows() const { return {rows_.data(), static_cast<std::size_t>(count_)}; }

  std::array<std::int32_t, kBlockSize> rows_;
  int count_ = 0;
};

}  // namespace hemicycle
