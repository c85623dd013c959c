#include "models/seats/quota.hpp"

#include <algorithm>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

/// votes / parts to the nearest whole number, half up, and at least 1.
QuotaSize rounded(Wide votes, Wide parts) { return {std::max<Wide>((2 * votes + parts) / (2 * parts), 1), 1}; }

}  // namespace

QuotaSize size_of(Quota quota, Votes votes, Seats seats) {
  EXPECTS(votes > 0 && seats > 0);
  const Wide v = votes;
  const Wide s = seats;
  switch (quota) {
    case Quota::hare:
      return {v, s};
    case Quota::hare_rounded:
      return rounded(v, s);
    case Quota::droop:
      return {v / (s + 1) + 1, 1};
    case Quota::droop_rounded:
      return rounded(v + s + 1, s + 1);
    case Quota::hagenbach_bischoff:
      return {v, s + 1};
    case Quota::hagenbach_bischoff_rounded:
      return rounded(v, s + 1);
    case Quota::imperiali:
      return {v, s + 2};
    case Quota::imperiali_rounded:
      return rounded(v, s + 2);
  }
  EXPECTS(false);
  return {};
}

bool rounds_to_zero(Quota quota, Votes votes, Seats seats) {
  const Wide s = seats;
  switch (quota) {
    case Quota::hare_rounded:
      return 2 * Wide{votes} < s;
    case Quota::hagenbach_bischoff_rounded:
      return 2 * Wide{votes} < s + 1;
    case Quota::imperiali_rounded:
      return 2 * Wide{votes} < s + 2;
    case Quota::hare:
    case Quota::droop:
    case Quota::droop_rounded:
    case Quota::hagenbach_bischoff:
    case Quota::imperiali:
      return false;
  }
  EXPECTS(false);
  return false;
}

}  // namespace hemicycle
