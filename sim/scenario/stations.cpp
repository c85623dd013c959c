#include "sim/scenario/stations.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/base/contracts.hpp"
#include "models/math/elementary.hpp"

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

std::vector<Votes> lognormal_split(Votes registered, int count, double sd) {
  EXPECTS(count > 0 && sd >= 0.0);
  std::vector<double> until;  // sizes up to and with each station
  double total = 0.0;
  for (int i = count - 1; i >= 0; --i) {
    total += exponential(sd * normal_quantile((i + 0.5) / count));
    until.push_back(total);
  }
  std::vector<Votes> voters;
  Votes given = 0;
  for (const double part : until) {
    const auto next = static_cast<Votes>(std::floor(static_cast<double>(registered) * (part / total) + 0.5));
    voters.push_back(next - given);
    given = next;
  }
  return voters;
}

}  // namespace hemicycle
