#include "models/seats/two_round.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/most_voted.hpp"

namespace hemicycle {

FirstRound decide_first_round(const TwoRound& law, std::span<const Votes> votes, TieBreaker& ties) {
  const Wide total = std::accumulate(votes.begin(), votes.end(), Wide{0});
  const auto has_majority = [&](Votes own) {
    return Wide{own} * law.majority.denominator > total * law.majority.numerator;
  };
  const auto first = std::ranges::max_element(votes);
  if (total == 0) return {};
  if (has_majority(*first)) return {static_cast<int>(first - votes.begin()), {}};
  std::vector<int> finalists = most_voted(votes, 2, ties);
  if (finalists.size() == 1) return {finalists.front(), {}};
  return {-1, finalists};
}

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
  FirstRound first = decide_first_round(method, distribution.votes, ties);
  if (!first.finalists.empty()) {
    std::vector<Votes> second(distribution.run_off.votes.begin(), distribution.run_off.votes.end());
    if (second.empty()) {
      const Transfers* transfers = distribution.run_off.transfers;
      second = run_off_votes(distribution.votes, first.finalists, transfers == nullptr ? Transfers{} : *transfers);
    }
    for (std::size_t i = 0; i < second.size(); ++i) {
      if (std::ranges::find(first.finalists, static_cast<int>(i)) == first.finalists.end()) second[i] = 0;
    }
    const std::vector<int> winner = most_voted(second, 1, ties);
    first.elected = winner.empty() ? -1 : winner.front();
  }
  if (first.elected >= 0) ++seats[static_cast<std::size_t>(first.elected)];
  return seats;
}

}  // namespace hemicycle
