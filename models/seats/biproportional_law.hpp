#pragma once

#include <optional>
#include <vector>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"

namespace hemicycle {

/// What a list must reach in a biproportional distribution; empty shares: nothing.
struct Quorum {
  std::optional<Fraction> any_district;  ///< of the valid votes of one district
  std::optional<Fraction> total;         ///< of all valid votes, or of all voter numbers
  bool needs_both = false;               ///< one of the two is enough
  bool total_of_voter_numbers = false;

  friend bool operator==(const Quorum&, const Quorum&) = default;
};

/// Lists have their seats by their voters nationwide, and each where its votes are.
struct Biproportional {
  Quorum quorum;
  bool divides_by_seats = true;      ///< voters are votes divided by the seats of the district
  bool rounds_voter_numbers = true;  ///< to whole numbers, in every district
  Votes votes_scale = 1;             ///< the votes given are this multiple of those cast; > 0
  bool strongest_list_gets_a_seat = false;

  friend bool operator==(const Biproportional&, const Biproportional&) = default;
};

/// The law with the districts that it holds for.
struct BiproportionalSystem {
  Biproportional law;
  std::vector<Seats> district_seats;  ///< [seats] > 0, one a district

  friend bool operator==(const BiproportionalSystem&, const BiproportionalSystem&) = default;
};

}  // namespace hemicycle
