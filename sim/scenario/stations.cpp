#include "sim/scenario/stations.hpp"

#include <algorithm>
#include <numeric>

#include "models/base/contracts.hpp"

namespace hemicycle {
namespace {

__extension__ typedef __int128 Wide;

/// Regions, the largest remainder of count * registered / total first.
std::vector<std::size_t> by_remainder(int count, const std::vector<Votes>& registered, Votes total) {
  std::vector<std::size_t> order(registered.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto remainder = [&](std::size_t r) { return Wide{count} * registered[r] % total; };
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
  return order;
}

}  // namespace

std::vector<int> split_stations(int count, const std::vector<Votes>& registered) {
  EXPECTS(count >= static_cast<int>(registered.size()));
  const Votes total = std::accumulate(registered.begin(), registered.end(), Votes{0});
  EXPECTS(total > 0);
  std::vector<int> stations;
  for (const Votes voters : registered) stations.push_back(static_cast<int>(Wide{count} * voters / total));
  int left = count - std::accumulate(stations.begin(), stations.end(), 0);
  for (const std::size_t r : by_remainder(count, registered, total)) {
    if (left-- > 0) ++stations[r];
  }
  for (int& own : stations) {
    if (own > 0) continue;
    --*std::ranges::max_element(stations);
    own = 1;
  }
  return stations;
}

std::vector<Votes> even_split(Votes registered, int count) {
  EXPECTS(count > 0);
  std::vector<Votes> voters(static_cast<std::size_t>(count), registered / count);
  std::fill_n(voters.begin(), registered % count, registered / count + 1);
  return voters;
}

}  // namespace hemicycle
