#include "models/seats/bonus.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "models/base/wide.hpp"
#include "models/seats/joined_lists.hpp"

namespace hemicycle {

namespace {

/// votes / valid >= share.
bool reaches(Votes votes, Votes valid, const Fraction& share) {
  return Wide{votes} * share.denominator >= Wide{valid} * share.numerator;
}

/// The lists that the bonus goes to, and their votes.
struct Winner {
  std::vector<int> lists;
  Votes votes = 0;
};

Winner strongest(const ListTier& tier, const std::vector<Votes>& votes, TieBreaker& ties) {
  const std::vector<std::vector<int>> sides = sides_of(tier.alliances, static_cast<int>(votes.size()));
  std::vector<Votes> of_side;
  std::vector<int> first;
  for (const std::vector<int>& side : sides) {
    Votes sum = 0;
    for (const int list : side) sum += votes[static_cast<std::size_t>(list)];
    of_side.push_back(sum);
    first.push_back(std::ranges::min(side));
  }
  const Votes most = std::ranges::max(of_side);
  if (most == 0) return {};
  std::vector<int> best;
  for (int side = 0; side < std::ssize(sides); ++side) {
    if (of_side[static_cast<std::size_t>(side)] == most) best.push_back(side);
  }
  const std::size_t settled = ties.settled().size();
  if (best.size() > 1) best = ties.choose(std::move(best), 1, of_side);
  ties.rename(settled, first);
  return {sides[static_cast<std::size_t>(best.front())], most};
}

/// The votes of the lists that are in the table, or of the others; 0 for the rest.
std::vector<Votes> only(const std::vector<Votes>& votes, const std::vector<int>& lists, bool inside) {
  std::vector<Votes> kept = votes;
  for (int list = 0; list < std::ssize(votes); ++list) {
    const bool is_inside = std::ranges::find(lists, list) != lists.end();
    if (is_inside != inside) kept[static_cast<std::size_t>(list)] = 0;
  }
  return kept;
}

std::vector<Seats> added(std::vector<Seats> a, const std::vector<Seats>& b) {
  for (std::size_t p = 0; p < a.size(); ++p) a[p] += b[p];
  return a;
}

/// What the overloads for the kinds of bonus know.
struct Case {
  const Winner& winner;
  const Tally& tally;
  const std::vector<Votes>& votes;
  Seats seats;
  const Share& share;
  TieBreaker& ties;
};

std::vector<Seats> give_first(Seats bonus, const Case& given) {
  const Seats extra = std::min(bonus, given.seats);
  const std::vector<Seats> first = given.share(only(given.votes, given.winner.lists, true), extra);
  return added(first, given.share(given.votes, given.seats - extra));
}

std::vector<Seats> with(const FixedBonus& bonus, const Case& given) { return give_first(bonus.seats, given); }

std::vector<Seats> with(const GraduatedBonus& bonus, const Case& given) {
  return give_first(graduated_seats(bonus, given.winner.votes, given.tally.valid), given);
}

std::vector<Seats> with(const MajorityBonus& bonus, const Case& given) {
  const TieBreaker before = given.ties;
  std::vector<Seats> plain = given.share(given.votes, given.seats);
  Seats held = 0;
  for (const int list : given.winner.lists) held += plain[static_cast<std::size_t>(list)];
  const Seats target = std::min(bonus.up_to, given.seats);
  if (held >= target || !reaches(given.winner.votes, given.tally.valid, bonus.from_share)) return plain;
  given.ties = before;
  return added(given.share(only(given.votes, given.winner.lists, true), target),
               given.share(only(given.votes, given.winner.lists, false), given.seats - target));
}

}  // namespace

Seats graduated_seats(const GraduatedBonus& bonus, Votes votes, Votes valid) {
  if (votes == 0 || !reaches(votes, valid, bonus.from_share)) return 0;
  // The whole steps k with from_share + k step <= votes / valid.
  const Fraction& from = bonus.from_share;
  const Fraction& step = bonus.step;
  const Wide above = (Wide{votes} * from.denominator - Wide{valid} * from.numerator) * step.denominator;
  const Wide steps = above / (Wide{valid} * step.numerator * from.denominator);
  return static_cast<Seats>(std::min<Wide>(bonus.most, bonus.first + steps));
}

std::vector<Seats> distribute_with_bonus(const ListTier& tier, const Tally& tally, const std::vector<Votes>& votes,
                                         Seats seats, TieBreaker& ties, const Share& share) {
  const Winner winner = strongest(tier, votes, ties);
  if (winner.lists.empty()) return share(votes, seats);
  const Case given{winner, tally, votes, seats, share, ties};
  return std::visit([&](const auto& bonus) { return with(bonus, given); }, *tier.bonus);
}

}  // namespace hemicycle
