#include "models/seats/margin.hpp"

#include <algorithm>

namespace hemicycle {

std::optional<Votes> fewest_ballots(Votes limit, const std::function<bool(Votes)>& reaches) {
  if (limit < 1) return std::nullopt;
  Votes below = 0;
  Votes above = 1;
  while (!reaches(above)) {
    if (above == limit) return std::nullopt;
    below = above;
    above = std::min(2 * above, limit);
  }
  while (above - below > 1) {
    const Votes middle = below + (above - below) / 2;
    (reaches(middle) ? above : below) = middle;
  }
  return above;
}

}  // namespace hemicycle
