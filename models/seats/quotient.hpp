#pragma once

#include <compare>

#include "models/base/types.hpp"
#include "models/base/wide.hpp"
#include "models/seats/electoral_system.hpp"

namespace hemicycle {

/// What a list bids for its next seat: votes / d(seats held), as an exact fraction that is compared and never rounded.
/// A denominator of 0 stands before every finite quotient, and then the larger numerator first.
struct Quotient {
  Wide numerator = 0;    ///< >= 0
  Wide denominator = 1;  ///< >= 0

  friend std::strong_ordering operator<=>(const Quotient& a, const Quotient& b);
  friend bool operator==(const Quotient& a, const Quotient& b) { return (a <=> b) == 0; }
};

/// The quotient of a list that holds `held` seats; of Huntington-Hill its square, which has the same order. Powers of
/// D'Hondt's divisors have no such fraction: compare_next() is for them as well.
///
/// @param votes [ballots] in [0, kMaxVotes]
/// @param held  [seats] >= 0
[[nodiscard]] Quotient next_quotient(const HighestAverages& method, Votes votes, Seats held);

/// A list with votes and the seats that it holds.
struct Bidder {
  Votes votes = 0;
  Seats held = 0;
};

/// The order of the next quotients of two lists.
[[nodiscard]] std::strong_ordering compare_next(const HighestAverages& method, Bidder a, Bidder b);

}  // namespace hemicycle
