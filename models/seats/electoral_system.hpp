#pragma once

#include <optional>
#include <string>
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
};

/// Where d(0) is 0, every first seat precedes all second seats, and first seats go by votes.
struct HighestAverages {
  Divisor divisor = Divisor::dhondt;
  Fraction first_divisor{7, 5};  ///< > 0; of modified Sainte-Laguë and the stationary divisors only

  friend bool operator==(const HighestAverages&, const HighestAverages&) = default;
};

/// Electoral quotas for V votes of admitted lists and S seats.
enum class Quota {
  hare,                        ///< V / S
  droop,                       ///< floor(V / (S + 1)) + 1
  hagenbach_bischoff,          ///< V / (S + 1)
  hagenbach_bischoff_rounded,  ///< to the nearest whole number, half up
  imperiali,                   ///< V / (S + 2)
  imperiali_rounded,
};

/// Who gets the seats that are left after the whole quotas.
enum class LeftOver {
  largest_remainders,
  most_votes,
};

struct LargestRemainder {
  Quota quota = Quota::hare;
  LeftOver left_over = LeftOver::largest_remainders;

  friend bool operator==(const LargestRemainder&, const LargestRemainder&) = default;
};

using Method = std::variant<HighestAverages, LargestRemainder>;

/// What a threshold is a share of.
enum class ThresholdBase { valid, cast, registered };

/// Legal threshold: a list is admitted iff votes * denominator >= numerator * base (> where not inclusive).
struct Threshold {
  Fraction share{};  ///< 0: every list with a vote is admitted
  ThresholdBase base = ThresholdBase::valid;
  bool inclusive = true;
  std::vector<std::optional<Fraction>> share_for{};  ///< another share for a party; empty: none has one
  std::vector<bool> exempt{};                        ///< parties that it does not bind; empty: none
  std::optional<Votes> base_total{};                 ///< [ballots] the base outright

  friend bool operator==(const Threshold&, const Threshold&) = default;
};

/// Where fewer than `parties` lists pass but at least one does, the next largest are let in. Where one list passes
/// alone and one is let in, that runner-up gets max(seats, floor(factor * v2 * S / (v1 + v2))) and the leader the rest.
/// Where more are let in, each gets its part by the same formula over the votes of all admitted lists, and those that
/// passed share the rest.
struct Guarantee {
  int parties = 2;
  Seats seats = 2;
  Fraction factor{7, 10};

  friend bool operator==(const Guarantee&, const Guarantee&) = default;
};

/// What settles a tie, one seat at a time.
enum class TieOrder { listed_first, more_votes, fewer_votes, lot };

/// One distribution of seats over lists.
struct ListTier {
  Seats seats = 0;
  Method method;
  Threshold threshold;
  std::optional<Guarantee> guarantee;
  TieOrder ties = TieOrder::listed_first;

  friend bool operator==(const ListTier&, const ListTier&) = default;
};

/// A single-member district in which several candidates have most votes; the law's tie order settles it.
struct TiedDistrict {
  std::vector<int> parties;  ///< of the candidates tied, in their order on the ballot; two or more

  friend bool operator==(const TiedDistrict&, const TiedDistrict&) = default;
};

/// A law: a national list tier, beside it seats won in single-member districts and seats filled by appointment.
struct ElectoralSystem {
  ListTier list;
  std::vector<Seats> direct;                 ///< [seats] won in single-member districts, one a party; empty: none
  std::vector<bool> wins_nothing;            ///< parties such as "against all"; empty: none
  std::vector<TiedDistrict> tied_districts;  ///< one seat each
  Seats vacant_districts = 0;                ///< [seats] of districts that nobody won
  Seats appointed = 0;                       ///< [seats] filled outside the vote; they count in the house

  /// [seats] list, direct, tied, vacant and appointed.
  [[nodiscard]] Seats house() const;

  friend bool operator==(const ElectoralSystem&, const ElectoralSystem&) = default;
};

}  // namespace hemicycle
