#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "models/base/types.hpp"
#include "models/random/samplers.hpp"
#include "models/seats/electoral_system.hpp"

namespace hemicycle {

/// The lot that settles ties under TieOrder::lot: an address in the random numbers of a run.
struct Lot {
  std::uint64_t seed = 1;
  std::uint64_t replicate = 0;
};

/// A tie that decided a seat or an entry, and how the law settled it.
struct SettledTie {
  std::vector<int> lists;    ///< with the same claim, in the order of the ballot
  std::vector<int> winners;  ///< fewer of them, one seat each
  TieOrder order = TieOrder::listed_first;
  int district = -1;  ///< -1: nationwide

  friend bool operator==(const SettledTie&, const SettledTie&) = default;
};

/// Settles ties by the law's order, and remembers them.
class TieBreaker {
 public:
  /// @param address  where the lots are drawn; ties that are settled apart have addresses of their own
  TieBreaker(TieOrder order, const Lot& lot, const Address& address = {.stage = Stage::tie_break});

  /// The winners among lists with the same claim to fewer seats than they are, one seat each. Where the order leaves
  /// lists equal, the first listed wins.
  ///
  /// @param tied    lists in the order of the ballot
  /// @param winners [seats] that are left; 0 <= winners < tied.size()
  /// @param votes   [ballots] of all lists, by which `more_votes` and `fewer_votes` decide
  [[nodiscard]] std::vector<int> choose(std::vector<int> tied, Seats winners, std::span<const Votes> votes);

  /// The lists in the order in which they win, the first first; no tie is noted.
  [[nodiscard]] std::vector<int> ranked(std::vector<int> tied, std::span<const Votes> votes);
  /// Notes a tie that was settled by the ranks of its lists.
  void add(std::vector<int> lists, std::vector<int> winners);

  /// Whether there was a tie that decided anything.
  [[nodiscard]] bool has_decided() const { return !settled_.empty(); }
  /// The ties settled so far, the first first.
  [[nodiscard]] const std::vector<SettledTie>& settled() const { return settled_; }

  /// Ties from now on are of this district; -1: nationwide.
  void enter_district(int district) { district_ = district; }
  /// Takes back that a tie decided anything: in the end all of its lists got their seats.
  void forget(std::size_t tie) { settled_.erase(settled_.begin() + static_cast<std::ptrdiff_t>(tie)); }
  /// The ties from number `first` on named places in a table of their own; `lists` says which list stands for each.
  void rename(std::size_t first, std::span<const int> lists);

 private:
  [[nodiscard]] std::vector<int> in_order(std::vector<int> tied, Seats winners, std::span<const Votes> votes);
  [[nodiscard]] std::vector<int> draw_lots(std::vector<int> tied, Seats winners);

  TieOrder order_;
  Stream lots_;
  int district_ = -1;
  std::vector<SettledTie> settled_;
};

}  // namespace hemicycle
