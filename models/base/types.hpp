#pragma once

#include <cstdint>

namespace hemicycle {

using Votes = std::int64_t;  ///< [ballots]
using Seats = std::int32_t;  ///< [seats]

/// The largest number of ballots that a tally may hold: whole numbers up to 2^53 are exact in a double.
inline constexpr Votes kMaxVotes = Votes{1} << 52;

/// Replicates computed together. Block k always holds the replicates [256 k, 256 k + 256).
inline constexpr int kBlockSize = 256;

}  // namespace hemicycle
