#pragma once

#include <string>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/list_tier.hpp"

#include "sim/report/document.hpp"

namespace hemicycle {

/// The seats of a list tier over the nation, or over a district by itself.
struct ListTierCase {
  const ListTier& tier;
  const std::vector<std::string>& names;  ///< one a list
  std::vector<Votes> ballots;             ///< [ballots] of lists that take part, 0 for the others
  Votes valid = 0;                        ///< [ballots] of which a bonus asks for a share
  Seats seats = 0;                        ///< [seats] to share out
  std::vector<Seats> before_cuts;         ///< [seats] one a list, as if every list were long enough for its seats
  std::vector<int> let_in{};              ///< by the guarantee
  std::vector<Votes> run_off{};           ///< [ballots] of a second round, one a list; empty: none was
};

/// Tells rule by rule how the law of the tier comes to the seats: factors of votes, seats of the guarantee, bonus,
/// alliances level by level, least and most seats of a list, lists that are too short, and the method on the seats that
/// it shares out. What cannot be shown to give the seats is said to be not shown.
void explain_list_tier(const ListTierCase& given, Document& document);

/// Whether the method shares out all seats, with no rule beside it but threshold and ties.
[[nodiscard]] bool is_plain(const ListTier& tier);

}  // namespace hemicycle
