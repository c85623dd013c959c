#include "models/seats/most_voted.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace hemicycle {

std::vector<int> most_voted(std::span<const Votes> votes, Seats count, TieBreaker& ties) {
  std::vector<Votes> falling;
  for (const Votes own : votes) {
    if (own > 0) falling.push_back(own);
  }
  std::ranges::sort(falling, std::greater{});
  const auto places = static_cast<std::size_t>(std::max<Seats>(0, count));
  const Votes last = places == 0 || falling.empty() ? kMaxVotes + 1 : falling[std::min(places, falling.size()) - 1];
  std::vector<int> first;
  std::vector<int> tied;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (votes[i] > last) first.push_back(static_cast<int>(i));
    if (votes[i] == last) tied.push_back(static_cast<int>(i));
  }
  const auto left = static_cast<Seats>(std::min(places, falling.size()) - first.size());
  if (left < std::ssize(tied)) tied = ties.choose(tied, left, votes);
  first.insert(first.end(), tied.begin(), tied.end());
  std::ranges::sort(first);
  return first;
}

}  // namespace hemicycle
