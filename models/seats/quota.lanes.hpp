#pragma once

#include "models/math/lanes.hpp"
#include "models/seats/admission.lanes.hpp"
#include "models/seats/method.hpp"

namespace hemicycle::HEMICYCLE_LANES {

/// The quota votes / parts of a row; whole numbers.
struct LaneQuota {
  Doubles votes;
  Doubles parts;
};

/// votes / parts to the nearest whole number, half up, and at least 1. The quotient of whole numbers whose product is
/// below 2^52 lies further below the next whole number than it can be rounded.
HEMICYCLE_INLINE LaneQuota rounded(Doubles votes, Doubles parts) {
  return {maximum(floor_of((2.0 * votes + parts) / (2.0 * parts)), all(1.0)), all(1.0)};
}

HEMICYCLE_INLINE LaneQuota size_of(Quota quota, Doubles votes, Doubles seats) {
  switch (quota) {
    case Quota::hare:
      return {votes, seats};
    case Quota::hare_rounded:
      return rounded(votes, seats);
    case Quota::droop:
      return {floor_of(votes / (seats + 1.0)) + 1.0, all(1.0)};
    case Quota::droop_rounded:
      return rounded(votes + (seats + 1.0), seats + 1.0);
    case Quota::hagenbach_bischoff:
      return {votes, seats + 1.0};
    case Quota::hagenbach_bischoff_rounded:
      return rounded(votes, seats + 1.0);
    case Quota::imperiali:
      return {votes, seats + 2.0};
    case Quota::imperiali_rounded:
      return rounded(votes, seats + 2.0);
  }
  return {votes, seats};
}

/// Whole quotas and remainders of all lists; returns the sum of the whole quotas. A list that is not admitted has the
/// remainder -1, behind all others.
HEMICYCLE_INLINE Doubles share_whole(const LaneQuota& quota, int lists, const Doubles* votes, Doubles* seats,
                                     Doubles* remainders) {
  // A little less than 1 / quota, so that the floor is right or one too small, never too large.
  const Doubles inverse = quota.parts / quota.votes * (1.0 - 0x1p-50);
  Doubles sum{};
  HEMICYCLE_UNROLL
  for (int i = 0; i < lists; ++i) {
    const Doubles whole = floor_of(votes[i] * inverse);
    const Doubles rest = votes[i] * quota.parts - whole * quota.votes;
    const Mask is_short = rest >= quota.votes;
    seats[i] = whole + one_if(is_short);
    remainders[i] = select(votes[i] > 0.0, rest - keep(is_short, quota.votes), all(-1.0));
    sum += seats[i];
  }
  return sum;
}

}  // namespace hemicycle::HEMICYCLE_LANES
