#pragma once

#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "models/base/fraction.hpp"
#include "models/base/types.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// The votes in a district that elects one member, one number an option.
struct MemberVotes {
  std::span<const Votes> votes;           ///< [ballots]
  int against_all = -1;                   ///< the option that is "against all"; -1: none
  std::span<const Votes> tie_votes = {};  ///< [ballots] by which ties may go, as of the option's list; empty: `votes`
};

/// What the first of two rounds decides.
struct FirstRound {
  int elected = -1;            ///< option; -1: nobody in this round
  std::vector<int> finalists;  ///< the two who meet again, in the order of the ballot; empty: nobody
  bool tied = false;           ///< a tie decided who they are

  friend bool operator==(const FirstRound&, const FirstRound&) = default;
};

/// Who alone has most votes, and more than the majority of the valid ones, is elected, as is the only one with votes;
/// else the two with most votes meet again. Where nobody has votes, nobody is elected.
///
/// @param ties  settles equal votes; null: nothing is returned where it would be needed
[[nodiscard]] std::optional<FirstRound> decide_first_round(const Fraction& majority, const MemberVotes& district,
                                                           TieBreaker* ties);

/// Who is elected, and how it came about.
struct MemberElection {
  int winner = -1;  ///< option; -1: the seat stays vacant
  bool tied = false;
  bool second_round = false;

  friend bool operator==(const MemberElection&, const MemberElection&) = default;
};

/// Votes of two options in the second round.
using SecondRound = std::function<std::pair<Votes, Votes>(int one, int other)>;

/// Elects the member of a district: in one round whoever has most votes; in two rounds whoever the first elects, else
/// the better of its two finalists. Options without a vote are not elected. Where the law lets "against all" win over
/// everybody, the seat stays vacant if it has more votes in the first round than any candidate.
///
/// @param ties  settles equal votes; null: nothing is returned where it would be needed
[[nodiscard]] std::optional<MemberElection> elect_member(const SingleMemberLaw& law, const MemberVotes& votes,
                                                         const SecondRound& second_round, TieBreaker* ties);

}  // namespace hemicycle
