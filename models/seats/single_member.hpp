#pragma once

#include <functional>
#include <optional>
#include <span>
#include <utility>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// The votes in a district that elects one member, one number an option.
struct MemberVotes {
  std::span<const Votes> votes;           ///< [ballots]
  int against_all = -1;                   ///< the option that is "against all"; -1: none
  std::span<const Votes> tie_votes = {};  ///< [ballots] nationwide of the option's list, by which ties may go
};

/// Who is elected, and how it came about.
struct MemberElection {
  int winner = -1;  ///< option; -1: the seat stays vacant
  bool tied = false;
  bool second_round = false;

  friend bool operator==(const MemberElection&, const MemberElection&) = default;
};

/// Votes of two options in the second round.
using SecondRound = std::function<std::pair<Votes, Votes>(int one, int other)>;

/// Elects the member of a district: in one round whoever has most votes; in two rounds whoever has more than the
/// majority of the valid votes, else the better of the two first in a second round. Options without a vote are not
/// elected; a second round between one is none. Where the law lets "against all" win over everybody, the seat stays
/// vacant if it has more votes in the first round than any candidate.
///
/// @param ties  settles equal votes; null: nothing is returned where it would be needed
[[nodiscard]] std::optional<MemberElection> elect_member(const SingleMemberLaw& law, const MemberVotes& votes,
                                                         const SecondRound& second_round, TieBreaker* ties);

}  // namespace hemicycle
