#pragma once

#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/electoral_system.hpp"

namespace hemicycle {

/// What a seat distribution is by its definition, in rational numbers and by no algorithm of the house.
enum class Verdict {
  wrong,
  right,         ///< and no other distribution is
  right_by_tie,  ///< some lists could be exchanged
};

/// Judges by the max-min inequality: no list's next quotient votes / d(s) is above a used one votes / d(s - 1).
/// Zero divisors stand before all others. Lists without votes must have no seat.
[[nodiscard]] Verdict judge(const HighestAverages& method, std::span<const Votes> votes, std::span<const Seats> seats);

/// The largest remainder method word by word, with rationals and a sort. Returns nothing where a tie decides.
[[nodiscard]] std::vector<Seats> largest_remainder_oracle(Quota quota, std::span<const Votes> votes, Seats seats);

}  // namespace hemicycle
