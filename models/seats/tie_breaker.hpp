#pragma once

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

/// Settles ties by the law's order, and remembers that one had to be settled.
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

  /// Whether there was a tie that decided anything.
  [[nodiscard]] bool has_decided() const { return has_decided_; }

 private:
  [[nodiscard]] std::vector<int> draw_lots(std::vector<int> tied, Seats winners);

  TieOrder order_;
  Stream lots_;
  bool has_decided_ = false;
};

}  // namespace hemicycle
