#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// What a quota is computed from where that is not the votes and seats of the distribution itself.
struct QuotaBase {
  Votes votes = 1;  ///< [ballots] > 0
  Seats seats = 1;  ///< > 0
};

/// The second round of a two-round vote: as it was cast, else what the first round and the transfers make of it.
struct RunOff {
  std::span<const Votes> votes = {};  ///< [ballots] one a list; empty: not cast
  const Transfers* transfers = nullptr;
};

/// Seats that are shared out over lists by their votes: the step that every law is made of.
struct Distribution {
  std::span<const Votes> votes;      ///< [ballots] one a list, each in [0, kMaxVotes]; no seat without votes
  Seats seats = 0;                   ///< [seats] in all, those held included; >= 0
  std::span<const Seats> held = {};  ///< [seats] that a list has before; empty: none
  std::span<const Seats> most = {};  ///< [seats] that a list can hold (its candidates); empty: no limit
  std::optional<QuotaBase> quota_base = {};
  RunOff run_off = {};
};

/// The seats of every list, those held included. They sum to `seats`, unless more are held or no list can take more.
[[nodiscard]] std::vector<Seats> distribute(const Method& method, const Distribution& distribution, TieBreaker& ties);

/// Each seat in turn goes to the list with the largest quotient votes / d(seats held). Lists with the same quotient
/// tie only where there are fewer seats left than lists.
///
/// Source: V. D'Hondt (1882); A. Sainte-Laguë (1910); E. V. Huntington (1928).
[[nodiscard]] std::vector<Seats> distribute(const HighestAverages& method, const Distribution& distribution,
                                            TieBreaker& ties);

/// Every list gets its whole quotas, and the seats left over go one each by remainder (or by votes), in further rounds
/// where more are left than there are lists. Where the whole quotas are more than the seats, seats are taken back,
/// one each, from the smallest remainders. Seats held count on top and not in the quota. A list that would get more
/// than it can hold gets just that, and the others share the rest by a quota of their own, until nobody would.
///
/// Source: T. Hare (1857); over-award: the Czech act 247/1995 on elections as amended in 2021.
[[nodiscard]] std::vector<Seats> distribute(const LargestRemainder& method, const Distribution& distribution,
                                            TieBreaker& ties);

/// Where several lists have the largest quotient within their quotas, a tie decides only if not all of them have got
/// their seat when the house is full. Where no list within its quota has room, the quota binds none.
[[nodiscard]] std::vector<Seats> distribute(const QuotaMethod& method, const Distribution& distribution,
                                            TieBreaker& ties);

/// No seats are held before.
[[nodiscard]] std::vector<Seats> distribute(const DutchCouncil& method, const Distribution& distribution,
                                            TieBreaker& ties);

/// Seats without a candidate who has votes stay vacant. Who holds a seat gets no other.
[[nodiscard]] std::vector<Seats> distribute(const BlockVote& method, const Distribution& distribution,
                                            TieBreaker& ties);

/// What the strongest list cannot hold stays vacant.
[[nodiscard]] std::vector<Seats> distribute(const PartyBlockVote& method, const Distribution& distribution,
                                            TieBreaker& ties);

/// One seat is filled at most; see decide_first_round().
[[nodiscard]] std::vector<Seats> distribute(const TwoRound& method, const Distribution& distribution, TieBreaker& ties);

/// Whether the list has votes and room for one more seat.
[[nodiscard]] bool can_take(const Distribution& distribution, std::span<const Seats> seats, int list);

}  // namespace hemicycle
