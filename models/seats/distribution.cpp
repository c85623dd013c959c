#include "models/seats/distribution.hpp"

#include <cstddef>

namespace hemicycle {

std::vector<Seats> distribute(const Method& method, const Distribution& distribution, TieBreaker& ties) {
  return std::visit([&](const auto& kind) { return distribute(kind, distribution, ties); }, method);
}

bool can_take(const Distribution& distribution, std::span<const Seats> seats, int list) {
  const auto i = static_cast<std::size_t>(list);
  const bool has_room = distribution.most.empty() || seats[i] < distribution.most[i];
  return distribution.votes[i] > 0 && has_room;
}

}  // namespace hemicycle
