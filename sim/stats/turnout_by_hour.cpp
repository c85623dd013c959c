#include "sim/stats/turnout_by_hour.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "models/base/contracts.hpp"

namespace hemicycle {

TurnoutUntil summarize_turnout(std::vector<double> turnouts) {
  EXPECTS(!turnouts.empty());
  const double mean = std::accumulate(turnouts.begin(), turnouts.end(), 0.0) / static_cast<double>(turnouts.size());
  std::ranges::sort(turnouts);
  const auto quantile = [&](std::size_t percent) {
    return turnouts[std::max<std::size_t>((turnouts.size() * percent + 99) / 100, 1) - 1];
  };
  return {mean, quantile(5), quantile(50), quantile(95)};
}

}  // namespace hemicycle
