#include "models/seats/two_round.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/single_member.hpp"

namespace hemicycle {

std::vector<Votes> run_off_votes(std::span<const Votes> votes, const std::vector<int>& finalists,
                                 const Transfers& transfers) {
  EXPECTS(transfers.empty() || transfers.size() == votes.size());
  std::vector<Votes> result(votes.size());
  for (const int finalist : finalists) {
    const auto to = static_cast<std::size_t>(finalist);
    result[to] = votes[to];
    for (std::size_t from = 0; from < transfers.size(); ++from) {
      if (std::ranges::find(finalists, static_cast<int>(from)) != finalists.end()) continue;
      const Fraction& share = transfers[from][to];
      result[to] += static_cast<Votes>(Wide{votes[from]} * share.numerator / share.denominator);
    }
  }
  return result;
}

std::vector<Seats> distribute(const TwoRound& method, const Distribution& distribution, TieBreaker& ties) {
  std::vector<Seats> seats(distribution.held.begin(), distribution.held.end());
  seats.resize(distribution.votes.size());
  if (distribution.seats <= std::accumulate(seats.begin(), seats.end(), Seats{0})) return seats;
  const SecondRound second_round = [&](int one, int other) -> std::pair<Votes, Votes> {
    const RunOff& run_off = distribution.run_off;
    const auto of = [&](std::span<const Votes> votes) {
      return std::pair(votes[static_cast<std::size_t>(one)], votes[static_cast<std::size_t>(other)]);
    };
    if (!run_off.votes.empty()) return of(run_off.votes);
    const Transfers none;
    return of(
        run_off_votes(distribution.votes, {one, other}, run_off.transfers == nullptr ? none : *run_off.transfers));
  };
  const SingleMemberLaw law{.rounds = 2, .majority = method.majority};
  const std::optional<MemberElection> election = elect_member(law, {distribution.votes}, second_round, &ties);
  if (election->winner >= 0) ++seats[static_cast<std::size_t>(election->winner)];
  return seats;
}

}  // namespace hemicycle
