#include "models/seats/exact_chains.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "models/base/natural.hpp"

namespace hemicycle {

namespace {

std::size_t index(int i) { return static_cast<std::size_t>(i); }

/// A move of one seat: into a cell (from its district to its list) or out of it (from the list to the district). A
/// chain of moves is as long as the product of its quotients.
struct Move {
  int district = 0;
  int list = 0;
  bool is_gain = false;
};

/// numerator / denominator.
struct Length {
  Natural numerator{1};
  Natural denominator{1};
};

bool is_below(const Length& a, const Length& b) { return a.numerator * b.denominator < b.numerator * a.denominator; }

/// Districts and lists as places 0, 1, …, districts first, and the moves between them.
class Chains {
 public:
  Chains(const CellProblem& problem, Grid<Seats>& seats)
      : given_(problem), seats_(seats), is_fixed_(problem.votes.rows(), problem.votes.columns(), false) {}

  void remove_improvements() {
    while (find_lengths()) {
    }
  }

  void settle_ties(TieBreaker& ties) {
    for (int d = 0; d < rows(); ++d) settle_district(d, ties);
  }

 private:
  [[nodiscard]] int rows() const { return given_.votes.rows(); }
  [[nodiscard]] int columns() const { return given_.votes.columns(); }
  [[nodiscard]] int from(const Move& move) const { return move.is_gain ? move.district : rows() + move.list; }
  [[nodiscard]] int to(const Move& move) const { return move.is_gain ? rows() + move.list : move.district; }

  [[nodiscard]] std::vector<Move> moves() const {
    std::vector<Move> moves;
    for (int d = 0; d < rows(); ++d) {
      for (int p = 0; p < columns(); ++p) {
        if (given_.votes.at(d, p) == 0 || given_.list_seats[index(p)] == 0 || is_fixed_.at(d, p)) continue;
        moves.push_back({d, p, true});
        if (seats_.at(d, p) > given_.least.at(d, p)) moves.push_back({d, p, false});
      }
    }
    return moves;
  }

  /// The length of a chain with one more move: times (2 s + 1) / votes for a gain, votes / (2 s - 1) for a loss.
  [[nodiscard]] Length with(const Length& chain, const Move& move) const {
    const auto votes = static_cast<std::uint64_t>(given_.votes.at(move.district, move.list));
    const auto doubled = 2 * static_cast<std::uint64_t>(seats_.at(move.district, move.list));
    Length longer = chain;
    longer.numerator *= move.is_gain ? doubled + 1 : votes;
    longer.denominator *= move.is_gain ? votes : doubled - 1;
    return longer;
  }

  void make(const Move& move) { seats_.at(move.district, move.list) += move.is_gain ? 1 : -1; }

  /// Bellman and Ford's algorithm from everywhere. Where a closed chain is shorter than 1, its moves are made, and the
  /// answer is yes; else the lengths of the shortest chains stand.
  bool find_lengths() {
    const std::vector<Move> all = moves();
    const int places = rows() + columns();
    lengths_.assign(index(places), Length{});
    std::vector<Move> before(index(places));
    for (int pass = 0; pass <= places; ++pass) {
      int shortened = -1;
      for (const Move& move : all) {
        Length length = with(lengths_[index(from(move))], move);
        if (!is_below(length, lengths_[index(to(move))])) continue;
        lengths_[index(to(move))] = std::move(length);
        before[index(to(move))] = move;
        shortened = to(move);
      }
      if (shortened < 0) return false;
      if (pass == places) close_chain(shortened, before);
    }
    return true;
  }

  void close_chain(int place, const std::vector<Move>& before) {
    for (int step = 0; step < rows() + columns(); ++step) place = from(before[index(place)]);
    const int start = place;
    do {
      make(before[index(place)]);
      place = from(before[index(place)]);
    } while (place != start);
  }

  /// The moves that some shortest closed chain has.
  [[nodiscard]] std::vector<Move> free_moves() const {
    std::vector<Move> free;
    for (const Move& move : moves()) {
      if (!is_below(lengths_[index(to(move))], with(lengths_[index(from(move))], move))) free.push_back(move);
    }
    return free;
  }

  /// The moves of a chain between two places over the given ones; none where there is no chain.
  [[nodiscard]] std::vector<Move> chain(int start, int end, const std::vector<Move>& over) const {
    std::vector<const Move*> before(index(rows() + columns()), nullptr);
    std::vector<int> reached{start};
    for (std::size_t next = 0; next < reached.size(); ++next) {
      for (const Move& move : over) {
        const int place = to(move);
        if (from(move) != reached[next] || place == start || before[index(place)] != nullptr) continue;
        before[index(place)] = &move;
        reached.push_back(place);
      }
    }
    std::vector<Move> moves;
    for (int place = end; place != start; place = from(*before[index(place)])) {
      if (before[index(place)] == nullptr) return {};
      moves.push_back(*before[index(place)]);
    }
    return moves;
  }

  /// A list with the same claim to a last seat of a district as others.
  struct Claimant {
    int list;
    bool holds_it;
  };

  [[nodiscard]] std::vector<Claimant> claimants(int district) const {
    const std::vector<Move> free = free_moves();
    std::vector<Claimant> found;
    for (const Move& move : free) {
      if (move.district == district && !chain(to(move), from(move), free).empty()) {
        found.push_back({move.list, !move.is_gain});
      }
    }
    return found;
  }

  void settle_district(int district, TieBreaker& ties) {
    before_ = seats_;
    const std::vector<Claimant> tied = claimants(district);
    std::vector<Votes> votes;
    for (int p = 0; p < columns(); ++p) votes.push_back(given_.votes.at(district, p));
    std::vector<int> lists;
    for (const Claimant& claimant : tied) lists.push_back(claimant.list);
    std::vector<int> winners;
    ties.enter_district(district);
    for (const int list : ties.ranked(lists, votes)) {
      if (gets_seat(district, list, tied)) winners.push_back(list);
      is_fixed_.at(district, list) = true;
    }
    if (!lists.empty()) ties.add(std::move(lists), std::move(winners));
    for (int p = 0; p < columns(); ++p) is_fixed_.at(district, p) = true;
  }

  /// Whether the list holds the seat that it has a claim to, after a chain of moves where one brings it.
  bool gets_seat(int district, int list, const std::vector<Claimant>& tied) {
    const auto claimant = std::ranges::find(tied, list, &Claimant::list);
    const Seats wanted = before_.at(district, list) + (claimant->holds_it ? 0 : 1);
    if (seats_.at(district, list) >= wanted) return true;
    const std::vector<Move> free = free_moves();
    const bool can_gain = std::ranges::any_of(
        free, [&](const Move& move) { return move.is_gain && move.district == district && move.list == list; });
    const std::vector<Move> back = chain(rows() + list, district, free);
    if (!can_gain || back.empty()) return false;
    make({district, list, true});
    for (const Move& move : back) make(move);
    return true;
  }

  const CellProblem& given_;
  Grid<Seats>& seats_;
  Grid<char> is_fixed_;
  Grid<Seats> before_;  ///< of the district that is being settled
  std::vector<Length> lengths_;
};

}  // namespace

void settle_exactly(const CellProblem& problem, Grid<Seats>& seats, TieBreaker& ties) {
  Chains chains(problem, seats);
  chains.remove_improvements();
  chains.settle_ties(ties);
}

}  // namespace hemicycle
