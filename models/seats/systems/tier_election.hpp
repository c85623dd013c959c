#pragma once

#include <vector>

#include "models/base/types.hpp"
#include "models/seats/admission.hpp"
#include "models/seats/systems/placed_seat.hpp"
#include "models/seats/systems/tier_system.hpp"
#include "models/seats/systems/tier_votes.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// A number of seats for each district and party.
using SeatTable = std::vector<std::vector<Seats>>;

/// An election under a law of several tiers, on the way to its seats.
struct TierElection {
  const TierSystem& system;
  const TierVotes& votes;
  SeatTable direct;                  ///< won in single-member districts
  std::vector<bool> can_win;         ///< lists that the law lets win
  Admission admission;               ///< of them those that passed the threshold, or have direct seats enough
  TieBreaker ties;                   ///< between lists
  TieBreaker magnitude_ties;         ///< between districts that share out seats among them
  TieBreaker place_ties;             ///< between districts, under the names of the lists that they are for
  std::vector<PlacedSeat> placed{};  ///< levelling seats that went one by one, in that order

  [[nodiscard]] std::size_t parties() const { return votes.nation.votes.size(); }
  [[nodiscard]] const std::vector<bool>& admitted_in(std::size_t district) const {
    return admission.by_district.empty() ? admission.nationwide : admission.by_district[district];
  }
};

/// [seats] of every party in all districts together.
[[nodiscard]] std::vector<Seats> nationwide(const SeatTable& table, std::size_t parties);

/// The votes of the parties that are taken, 0 for the others.
[[nodiscard]] std::vector<Votes> votes_of(const std::vector<bool>& taken, const std::vector<Votes>& votes);

/// [seats] that nobody without votes holds: the seats of lists with votes, 0 for the others.
[[nodiscard]] std::vector<Seats> held_by_voted(const std::vector<Seats>& held, const std::vector<Votes>& votes);

/// [seats] at which a distribution ends growing.
[[nodiscard]] Seats limit_of_growth(const TierSystem& system, Seats seats);

[[nodiscard]] Seats sum_of(const std::vector<Seats>& seats);

}  // namespace hemicycle
