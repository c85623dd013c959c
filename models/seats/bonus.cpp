#include "models/seats/bonus.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "models/base/wide.hpp"
#include "models/seats/joined_lists.hpp"

namespace hemicycle {

namespace {

/// votes / valid >= share.
bool reaches(Votes votes, Votes valid, const Fraction& share) {
  return Wide{votes} * share.denominator >= Wide{valid} * share.numerator;
}

/// Whether so many votes are due anything.
bool is_due(const FixedBonus& bonus, Votes, Votes) { return bonus.seats > 0; }
bool is_due(const GraduatedBonus& bonus, Votes votes, Votes valid) { return graduated_seats(bonus, votes, valid) > 0; }
bool is_due(const MajorityBonus& bonus, Votes votes, Votes valid) {
  return bonus.up_to > 0 && reaches(votes, valid, bonus.from_share);
}

/// The lists that the bonus goes to, and their votes; nobody where the strongest are due nothing.
struct Winner {
  std::vector<int> lists;
  Votes votes = 0;
};

Winner winner_of(const Bonus& bonus, const BonusCase& given, TieBreaker& ties) {
  const std::span<const Votes> votes = given.ballots.empty() ? std::span(given.votes) : given.ballots;
  const std::vector<std::vector<int>> sides = sides_of(given.alliances, static_cast<int>(votes.size()));
  std::vector<Votes> of_side;
  std::vector<int> first;
  for (const std::vector<int>& side : sides) {
    Votes sum = 0;
    for (const int list : side) sum += votes[static_cast<std::size_t>(list)];
    of_side.push_back(sum);
    first.push_back(std::ranges::min(side));
  }
  const Votes most = std::ranges::max(of_side);
  const auto is_due_for = [&](const auto& kind) { return is_due(kind, most, given.valid); };
  if (most == 0 || !std::visit(is_due_for, bonus)) return {};
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
struct Bestowal {
  const BonusCase& given;
  const Winner& winner;
  const Share& share;
  TieBreaker& ties;

  /// So many seats for the winner, as far as the others need them not, and what is left for the lists with votes.
  [[nodiscard]] std::vector<Seats> shared(Seats for_winner, const std::vector<Votes>& votes) const {
    const Seats bonus = std::clamp(given.seats - needed_by_others(), 0, for_winner);
    const std::vector<Seats> first = share(only(given.votes, winner.lists, true), bonus, {});
    const Seats left = given.seats - std::accumulate(first.begin(), first.end(), Seats{0});
    return added(share(votes, left, first), first);
  }
  [[nodiscard]] Seats needed_by_others() const {
    const std::vector<Votes> others = only(given.votes, winner.lists, false);
    Seats sum = 0;
    for (std::size_t p = 0; p < given.least.size(); ++p) sum += others[p] > 0 ? given.least[p] : 0;
    return sum;
  }
  [[nodiscard]] Seats of_winner(std::span<const Seats> seats) const {
    Seats sum = 0;
    for (const int list : winner.lists) sum += seats.empty() ? 0 : seats[static_cast<std::size_t>(list)];
    return sum;
  }
};

std::vector<Seats> give(const FixedBonus& bonus, const Bestowal& to) {
  return to.shared(std::min(bonus.seats, to.given.seats), to.given.votes);
}

std::vector<Seats> give(const GraduatedBonus& bonus, const Bestowal& to) {
  return give(FixedBonus{graduated_seats(bonus, to.winner.votes, to.given.valid)}, to);
}

std::vector<Seats> give(const MajorityBonus& bonus, const Bestowal& to) {
  const TieBreaker before = to.ties;
  std::vector<Seats> plain = to.share(to.given.votes, to.given.seats, {});
  const Seats target = std::min(bonus.up_to - to.of_winner(to.given.held), to.given.seats);
  if (to.of_winner(plain) >= target) return plain;
  to.ties = before;
  return to.shared(target, only(to.given.votes, to.winner.lists, false));
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

std::vector<Seats> distribute_with_bonus(const Bonus& bonus, const BonusCase& given, TieBreaker& ties,
                                         const Share& share) {
  const Winner winner = winner_of(bonus, given, ties);
  if (winner.lists.empty()) return share(given.votes, given.seats, {});
  const Bestowal to{given, winner, share, ties};
  return std::visit([&](const auto& kind) { return give(kind, to); }, bonus);
}

}  // namespace hemicycle
