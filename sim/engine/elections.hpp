#pragma once

#include <cstdint>
#include <vector>

#include "models/random/address.hpp"

#include "sim/engine/count_block.hpp"
#include "sim/engine/elect.hpp"

namespace hemicycle {

/// The ballots of up to kBlockSize elections, drawn as a block or taken out of several.
struct Elections {
  explicit Elections(int parties) : tallies(parties) {}

  Tallies tallies;
  Replicates replicates;               ///< its count; where `numbers` is empty, also which ones
  std::vector<std::uint64_t> numbers;  ///< the replicate of each row; empty: a block
};

/// Shares of all tallies of a block.
struct TallyShares {
  explicit TallyShares(int parties) : honest(parties), reported(parties) {}

  ShareBlock honest;
  ShareBlock reported;
};

/// Rows behind the last replicate of a run count nothing.
void clear_rows(Columns& columns, int from);

/// Makes elections ready to be counted: sets the rows behind the last one to zero and measures shares.
void prepare(Elections& elections, bool has_fraud, const CountKernels& kernels, TallyShares& shares);

/// Takes a row of a block into the elections, of which there are fewer than kBlockSize.
void take(const Elections& block, int row, bool has_fraud, Elections& elections);

}  // namespace hemicycle
