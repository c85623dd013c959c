#include "models/seats/vote_change.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/base/wide.hpp"
#include "models/seats/margin.hpp"

namespace hemicycle {

namespace {

Votes votes_of(const Tally& tally, const std::vector<int>& parties) {
  Votes sum = 0;
  for (const int p : parties) sum += tally.votes[static_cast<std::size_t>(p)];
  return sum;
}

/// Takes ballots from parties in proportion to their votes, by largest remainder, of equal ones from the first.
void take(const std::vector<int>& parties, Votes ballots, Tally& tally) {
  const Votes all = votes_of(tally, parties);
  if (all == 0) return;
  std::vector<Wide> remainders;
  Votes left = ballots;
  for (const int p : parties) {
    Votes& votes = tally.votes[static_cast<std::size_t>(p)];
    const Wide product = Wide{votes} * ballots;
    remainders.push_back(product % all);
    const auto taken = static_cast<Votes>(product / all);
    votes -= taken;
    left -= taken;
  }
  std::vector<std::size_t> order(parties.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; left > 0; ++i, --left) --tally.votes[static_cast<std::size_t>(parties[order[i]])];
}

}  // namespace

Tally changed(const Tally& tally, const VoteChange& change, Votes ballots) {
  EXPECTS(ballots >= 0 && ballots <= most_ballots(tally, change));
  Tally result = tally;
  if (change.kind != ChangeKind::added) take(change.others, ballots, result);
  if (change.kind != ChangeKind::removed) result.votes[static_cast<std::size_t>(change.party)] += ballots;
  const Votes more = change.kind == ChangeKind::added ? ballots : change.kind == ChangeKind::removed ? -ballots : 0;
  result.valid += more;
  result.cast += more;
  return result;
}

Votes most_ballots(const Tally& tally, const VoteChange& change) {
  if (change.kind != ChangeKind::added) return votes_of(tally, change.others);
  return tally.registered > 0 ? std::max<Votes>(tally.registered - tally.cast, 0) : kMaxVotes - tally.cast;
}

std::optional<Votes> fewest_changes(const ElectoralSystem& system, const Tally& tally, const VoteChange& change,
                                    const std::function<bool(const Seating&)>& asked) {
  const auto reaches = [&](Votes ballots) { return asked(allocate(system, changed(tally, change, ballots), Lot{})); };
  if (reaches(0)) return 0;
  return fewest_ballots(most_ballots(tally, change), reaches);
}

}  // namespace hemicycle
