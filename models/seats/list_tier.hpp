#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"
#include "models/seats/method.hpp"

namespace hemicycle {

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

  // Shares of the valid votes of single districts.
  std::optional<Fraction> any_district{};    ///< as much in one district is enough as well
  std::optional<Fraction> own_district{};    ///< as much in a district is enough for the seats of that district
  std::optional<Fraction> every_district{};  ///< as much is needed in every district as well
  std::optional<Fraction> district{};        ///< as much is needed for the seats of a district as well

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

/// What joined lists count as one for.
enum class JoinedFor { seats, threshold, both };

/// Lists that count as one in a distribution and then share their seats (apparentement), or that pass the threshold
/// together.
struct JoinedLists {
  std::vector<int> lists;           ///< all lists, those of the groups included
  std::vector<JoinedLists> groups;  ///< joined lists within; no list is in two of them
  Votes own_votes = 0;              ///< [ballots] for the alliance and none of its lists
  std::optional<Seats> most;        ///< [seats] that they can hold together
  std::optional<Method> share_by;   ///< how they share their seats; empty: as the distribution does
  JoinedFor counts_for = JoinedFor::seats;

  friend bool operator==(const JoinedLists&, const JoinedLists&) = default;
};

/// Seats for the strongest list (or alliance); all admitted lists share the others.
struct FixedBonus {
  Seats seats = 0;

  friend bool operator==(const FixedBonus&, const FixedBonus&) = default;
};

/// The same by the share of the valid votes: none below `from_share`, there `first`, one more for each whole `step`.
struct GraduatedBonus {
  Fraction from_share{};
  Seats first = 0;
  Fraction step{1, 1};  ///< > 0
  Seats most = 0;

  friend bool operator==(const GraduatedBonus&, const GraduatedBonus&) = default;
};

/// The strongest list (or alliance) with at least `from_share` of the valid votes is brought up to so many seats.
struct MajorityBonus {
  Seats up_to = 0;
  Fraction from_share{};

  friend bool operator==(const MajorityBonus&, const MajorityBonus&) = default;
};

using Bonus = std::variant<FixedBonus, GraduatedBonus, MajorityBonus>;

/// The least number of seats of every list (or unit, in an apportionment).
struct LeastSeats {
  Seats start = 0;     ///< every list with votes holds this many before the distribution
  Seats at_least = 0;  ///< a list whose exact quota votes * S / V is below this gets this many, and no more

  friend bool operator==(const LeastSeats&, const LeastSeats&) = default;
};

/// What settles a tie, one seat at a time.
enum class TieOrder { listed_first, more_votes, fewer_votes, lot };

/// One distribution of seats over lists. Tables of lists are empty where the law does not have the thing.
struct ListTier {
  Seats seats = 0;
  Method method;
  Threshold threshold;
  std::optional<Guarantee> guarantee;
  TieOrder ties = TieOrder::listed_first;
  std::vector<JoinedLists> alliances;
  std::optional<Bonus> bonus;
  std::vector<Fraction> vote_factors;  ///< votes are multiplied by this after the threshold; > 0
  std::vector<Seats> fixed;            ///< [seats] given beforehand; lists with some take no part
  std::vector<Seats> at_least;         ///< [seats] of an admitted list
  std::vector<Seats> at_most;          ///< [seats] that a list can hold; what is above passes on to the others
  std::vector<Seats> lengths;          ///< [candidates] on a list; seats above stay vacant
  LeastSeats least;                    ///< of all lists
  Transfers transfers;                 ///< of a two-round vote

  friend bool operator==(const ListTier&, const ListTier&) = default;
};

}  // namespace hemicycle
