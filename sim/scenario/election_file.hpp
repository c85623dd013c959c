#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "models/seats/contest.hpp"
#include "models/seats/systems/allocate_tiers.hpp"
#include "models/seats/systems/tier_system.hpp"
#include "models/seats/systems/tier_votes.hpp"

#include "sim/scenario/diagnostics.hpp"

namespace hemicycle {

/// A real or synthetic election as a file gives it: the law, the votes, and where known the official seats.
struct Election {
  std::string name;
  std::vector<std::string> parties;       ///< as named in the file, in its order
  std::vector<std::string> names;         ///< for people, one a party; empty: as in the file
  std::vector<std::string> districts;     ///< empty: one nationwide distribution
  Contest contest;                        ///< of several tiers: votes, threshold and ties
  std::optional<TierSystem> tiers;        ///< a law of several tiers
  std::optional<Tally> national_ballots;  ///< that its national tier counts apart
  std::vector<Seats> direct;              ///< [seats] won in single-member districts, one a party; empty: none
  Seats direct_seats_for_entry = 0;       ///< [seats] so many exempt a list from the threshold; 0: none do
  Seats vacant_districts = 0;             ///< [seats] of single-member districts that nobody won
  Seats appointed = 0;                    ///< [seats] filled outside the vote; they count in the house
  bool has_lot = false;                   ///< the law draws lots; here the first listed wins
  std::vector<Seats> official;            ///< [seats] one a party; empty: not known
  std::vector<Seats> official_list;       ///< of them those of the lists; empty: not known
  std::vector<std::vector<Seats>> official_by_district;  ///< one a district, each one a party; empty: not known
};

struct ElectionSeats {
  std::vector<Seats> seats;                     ///< one a party, direct ones included
  std::vector<Seats> list_seats;                ///< one a party
  std::vector<std::vector<Seats>> by_district;  ///< one a district, each one a party
  std::vector<bool> admitted;                   ///< one a party: takes part in the distribution of list seats
  Seats vacant = 0;
  Seats uncovered = 0;             ///< [seats] won directly and lost, since votes do not cover them
  std::vector<PlacedSeat> placed;  ///< levelling seats that went to districts one by one, in that order
  std::vector<SettledTie> ties;
};

/// An official figure that the law does not give.
struct Mismatch {
  std::string what;  ///< "seats", "list seats", or the name of a district
  std::string party;
  Seats official = 0;
  Seats allocated = 0;
};

/// Reads an election file (JSON). Every error of the file is collected in `diagnostics`; then nothing is returned.
[[nodiscard]] std::optional<Election> read_election(const std::filesystem::path& file, Diagnostics& diagnostics);

/// The votes of an election as a law of several tiers counts them.
[[nodiscard]] TierVotes tier_votes_of(const Election& election);

/// @param earlier  see allocate() of several tiers; null for others
[[nodiscard]] ElectionSeats allocate_election(const Election& election, const EarlierDistricts* earlier = nullptr);

/// What differs from the official seats, as far as the file has them.
[[nodiscard]] std::vector<Mismatch> mismatches(const Election& election, const ElectionSeats& seats);

}  // namespace hemicycle
