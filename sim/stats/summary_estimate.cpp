#include "sim/stats/summary_estimate.hpp"

#include <cmath>

#include "models/base/contracts.hpp"

namespace hemicycle {

Estimate probability(Count count, Count draws) {
  EXPECTS(draws > 0 && count <= draws);
  const double n = static_cast<double>(draws);
  const double variance = static_cast<double>(Wide{count} * Wide{draws - count}) / (n * n);
  return {static_cast<double>(count) / n, std::sqrt(variance / n)};
}

Estimate probability_difference(Count gained, Count lost, Count draws) {
  EXPECTS(draws > 0 && Wide{gained} + Wide{lost} <= Wide{draws});
  const double n = static_cast<double>(draws);
  const Wide net = Wide{gained} - Wide{lost};
  const Wide discordant = Wide{gained} + Wide{lost};
  const double variance = static_cast<double>(Wide{draws} * discordant - net * net) / (n * n);
  return {static_cast<double>(net) / n, std::sqrt(variance / n)};
}

}  // namespace hemicycle
