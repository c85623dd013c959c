#pragma once

#include "models/base/types.hpp"
#include "models/base/wide.hpp"
#include "models/seats/electoral_system.hpp"

namespace hemicycle {

/// The price of a seat in votes, as a fraction that is not reduced; both sides > 0.
struct QuotaSize {
  Wide votes = 1;  ///< numerator [ballots]
  Wide parts = 1;  ///< denominator
};

/// The quota for `votes` > 0 votes of admitted lists and `seats` > 0 seats. A rounded quota of 0 counts as 1 vote.
[[nodiscard]] QuotaSize size_of(Quota quota, Votes votes, Seats seats);

/// Whether the quota is rounded, and to 0.
[[nodiscard]] bool rounds_to_zero(Quota quota, Votes votes, Seats seats);

}  // namespace hemicycle
