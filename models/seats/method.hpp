#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"

namespace hemicycle {

/// Divisor sequences d(0), d(1), …: the next seat of a list that holds s goes at the quotient votes / d(s).
enum class Divisor {
  dhondt,                 ///< s + 1
  sainte_lague,           ///< 2 s + 1
  modified_sainte_lague,  ///< first divisor, then 2 s + 1
  danish,                 ///< 3 s + 1
  imperiali,              ///< s + 2
  huntington_hill,        ///< sqrt(s (s + 1))
  adams,                  ///< s
  dean,                   ///< 2 s (s + 1) / (2 s + 1)
  stationary,             ///< s + first divisor
  dhondt_power,           ///< (s + 1) ^ power
};

/// Largest numerator and denominator of the power of a divisor: quotients are compared in whole numbers.
inline constexpr std::int64_t kMaxPower = 100;

/// Where d(0) is 0, every first seat precedes all second seats, and first seats go by votes.
struct HighestAverages {
  Divisor divisor = Divisor::dhondt;
  Fraction first_divisor{7, 5};  ///< > 0; of modified Sainte-Laguë and the stationary divisors only
  Fraction power{1, 1};          ///< of dhondt_power only; > 0, both of its numbers at most kMaxPower

  friend bool operator==(const HighestAverages&, const HighestAverages&) = default;
};

/// Electoral quotas for V votes of admitted lists and S seats.
enum class Quota {
  hare,                        ///< V / S
  hare_rounded,                ///< to the nearest whole number, half up
  droop,                       ///< floor(V / (S + 1)) + 1
  droop_rounded,               ///< V / (S + 1) + 1 to the nearest whole number, half up
  hagenbach_bischoff,          ///< V / (S + 1)
  hagenbach_bischoff_rounded,  ///< to the nearest whole number, half up
  imperiali,                   ///< V / (S + 2)
  imperiali_rounded,
};

/// Who gets the seats that are left after the whole quotas.
enum class LeftOver {
  largest_remainders,
  most_votes,
  unfilled,  ///< nobody: another tier fills them
};

struct LargestRemainder {
  Quota quota = Quota::hare;
  LeftOver left_over = LeftOver::largest_remainders;

  friend bool operator==(const LargestRemainder&, const LargestRemainder&) = default;
};

/// D'Hondt's quotients within the quota: for every house size h = 1, 2, … the next seat goes to the largest v / (s + 1)
/// among the lists whose exact quota v h / V is above their seats s.
///
/// Source: M. L. Balinski and H. P. Young (1975), "The quota method of apportionment".
struct QuotaMethod {
  friend bool operator==(const QuotaMethod&, const QuotaMethod&) = default;
};

/// Councils of Dutch municipalities: whole Hare quotas first. With fewer than 19 seats, those left over go one each to
/// the largest remainders of lists with at least 3/4 of the quota, then one each to the highest averages v / (s + 1),
/// then freely to the highest averages; with 19 or more, all by highest averages. A list with more than half of the
/// votes and not more than half of the seats takes one from the list that got the last of the seats left over. What is
/// above the candidates of a list is dealt out again in the same order.
///
/// Source: Kieswet (Netherlands), articles P 5 to P 10.
struct DutchCouncil {
  friend bool operator==(const DutchCouncil&, const DutchCouncil&) = default;
};

/// [seats] Dutch councils from this size on deal all seats left over by highest averages.
inline constexpr Seats kLargeCouncil = 19;

/// The seats go one each to the candidates with most votes; what is called a list elsewhere is a candidate here. With
/// one seat it is plurality; where voters have one vote, the single non-transferable vote.
struct BlockVote {
  friend bool operator==(const BlockVote&, const BlockVote&) = default;
};

/// The list with most votes gets all seats.
struct PartyBlockVote {
  friend bool operator==(const PartyBlockVote&, const PartyBlockVote&) = default;
};

/// One seat: who has more than `majority` of the votes for all candidates that can win is elected. Else the first two
/// go to a run-off, and most votes win.
struct TwoRound {
  Fraction majority{1, 2};

  friend bool operator==(const TwoRound&, const TwoRound&) = default;
};

/// For a run-off that nobody counted: of the voters of a candidate who is out, the share that votes for each of the
/// others if that one is in; [from][to]. Empty: they stay at home. The two largest shares of a row sum to at most 1.
using Transfers = std::vector<std::vector<Fraction>>;

using Method =
    std::variant<HighestAverages, LargestRemainder, QuotaMethod, DutchCouncil, BlockVote, PartyBlockVote, TwoRound>;

}  // namespace hemicycle
