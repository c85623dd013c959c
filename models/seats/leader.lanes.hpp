#pragma once

#include "models/math/lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

/// The list with the largest claim in each row; claims are fractions of whole numbers whose cross products are exact.
struct Leader {
  Doubles list = all(-1.0);  ///< -1: nobody; of several the first
  Doubles numerator = all(-1.0);
  Doubles denominator = all(1.0);
  Mask is_tied{};  ///< another list has the same claim
};

/// Compares the claim of a list, where it may make one, with the largest before it.
HEMICYCLE_INLINE void compare(int list, Mask may_claim, Doubles numerator, Doubles denominator, Leader& leader) {
  const Doubles own = numerator * leader.denominator;
  const Doubles others = leader.numerator * denominator;
  const Mask leads = may_claim & (own > others);
  leader.is_tied = (leader.is_tied & ~leads) | (may_claim & (own == others));
  leader.list = select(leads, all(static_cast<double>(list)), leader.list);
  leader.numerator = select(leads, numerator, leader.numerator);
  leader.denominator = select(leads, denominator, leader.denominator);
}

}  // namespace hemicycle::HEMICYCLE_LANES
