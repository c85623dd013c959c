#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/base/wide.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/quota.hpp"
#include "models/seats/quotient.hpp"

namespace hemicycle {

/// How a list came to its seats by a quota.
struct QuotaLine {
  int list = 0;
  Votes votes = 0;      ///< [ballots]
  Seats whole = 0;      ///< [seats] whole quotas in its votes
  Wide remainder = 0;   ///< [ballots * parts of the quota] votes beyond the whole quotas
  Seats left_over = 0;  ///< [seats] beyond the whole quotas; below 0 where seats were taken back
};

/// A distribution by largest remainders, on paper.
struct QuotaSheet {
  QuotaSize quota;
  std::vector<QuotaLine> lines;     ///< lists with votes, in the order of the ballot
  Seats left = 0;                   ///< [seats] left over after the whole quotas; below 0: too many were given
  std::vector<int> by_remainder{};  ///< lines, the first to get a left-over seat first
};

/// How near a list was to losing a seat and to getting one more.
struct QuotientLine {
  int list = 0;
  Votes votes = 0;                 ///< [ballots]
  Seats seats = 0;                 ///< [seats]
  std::optional<Quotient> last{};  ///< at which it got its last seat
  Quotient next{};                 ///< at which it would get one more
};

/// A seat in the order in which seats are given.
struct GivenSeat {
  int list = 0;
  Bidder bidder{};  ///< what the list had when it got the seat
  Quotient quotient{};
};

/// A distribution by highest averages, on paper. It is proved by every list's last quotient being at least every
/// list's next one.
struct QuotientSheet {
  HighestAverages method{};
  std::vector<QuotientLine> lines{};  ///< lists with votes, in the order of the ballot
  std::vector<GivenSeat> last{};      ///< the last seats given, in their order
  std::vector<GivenSeat> next{};      ///< the seats that would come next
};

/// The next quotient as a sheet shows it: votes by the divisor that the law names, of Huntington-Hill squared. Exact,
/// but for powers of D'Hondt's divisors, which have no fraction and are given to the nearest thousandth of a vote.
[[nodiscard]] Quotient quotient_on_paper(const HighestAverages& method, Votes votes, Seats held);

/// Works out on paper how `seats` follow from the votes by quotas.
///
/// @param votes [ballots] one a list, 0 where a list takes no part
/// @param seats [seats] one a list
/// @param base  of the quota, where that is not these votes and seats
[[nodiscard]] QuotaSheet worksheet(const LargestRemainder& method, std::span<const Votes> votes,
                                   std::span<const Seats> seats, const std::optional<QuotaBase>& base = {});

/// The same by quotients, with so many of the last seats and of the next.
///
/// @param held [seats] that lists have before, among `seats`; empty: none
[[nodiscard]] QuotientSheet worksheet(const HighestAverages& method, std::span<const Votes> votes,
                                      std::span<const Seats> seats, int shown = 4, std::span<const Seats> held = {});

/// Whether the sheet alone explains the seats: left-over seats went by remainder, one each, or quotients are in order.
/// Where it does not, another rule acted: seats held before, a list without candidates left.
[[nodiscard]] bool explains(const QuotaSheet& sheet);
[[nodiscard]] bool explains(const QuotientSheet& sheet);

}  // namespace hemicycle
