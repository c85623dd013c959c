#include "models/seats/tied_districts.hpp"

#include <cstdint>

namespace hemicycle {

std::vector<int> winners_of_tied(const std::vector<TiedDistrict>& districts, TieOrder order,
                                 std::span<const Votes> votes, const Lot& lot) {
  std::vector<int> winners;
  for (std::uint32_t d = 0; d < districts.size(); ++d) {
    TieBreaker ties(order, lot, {.stage = Stage::district_tie_break, .unit = d});
    winners.push_back(ties.choose(districts[d].parties, 1, votes).front());
  }
  return winners;
}

}  // namespace hemicycle
