#pragma once

#include <optional>
#include <vector>

#include "sim/scenario/election_file.hpp"

namespace hemicycle {

/// What a change of ballots would bring about for a party.
enum class MarginGoal { seat_gained, seat_lost, entry_gained, entry_lost, majority_gained, majority_lost };

/// Whether a goal is one for the party, or against it.
[[nodiscard]] bool is_gain(MarginGoal goal);

/// How ballots change: put in, moved from one list to another, taken out.
enum class BallotChange { added, moved, removed };

/// The fewest ballots of one kind that reach a goal.
struct Margin {
  int party = 0;
  MarginGoal goal = MarginGoal::seat_gained;
  BallotChange change = BallotChange::added;
  Votes ballots = 0;
  int other = -1;     ///< the list that ballots come from or go to, where that is not the party itself
  int district = -1;  ///< where they change; -1: nationwide
};

/// The fewest ballots that give a party a seat, an entry or a majority, or take one, for every party, goal and kind of
/// change for which a number does: all of them in one district, and to or from one other list. Found with the law
/// itself, stretch by stretch of numbers between which more ballots undo nothing. Under laws of several tiers the
/// number is enough, and may be more than the fewest.
[[nodiscard]] std::vector<Margin> margins_of(const Election& election);

/// A range of thresholds that all give the same seats.
struct ThresholdRange {
  Votes votes = 0;  ///< [ballots] the range ends where a list with so many votes just passes; 0: no list passes
  std::vector<Seats> seats;
};

/// Which thresholds give which seats, from none on upwards: the house changes only where a list drops out. Empty for
/// laws whose threshold is more than one share of one base.
[[nodiscard]] std::vector<ThresholdRange> threshold_ranges(const Election& election);

}  // namespace hemicycle
