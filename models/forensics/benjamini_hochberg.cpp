#include "models/forensics/benjamini_hochberg.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace hemicycle {

std::vector<double> benjamini_hochberg(std::span<const double> p_values) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < p_values.size(); ++i) {
    if (!std::isnan(p_values[i])) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p_values[i]; });
  std::vector<double> corrected(p_values.begin(), p_values.end());
  double least = 1.0;
  for (std::size_t k = order.size(); k > 0; --k) {
    const std::size_t i = order[k - 1];
    least = std::min(least, p_values[i] * static_cast<double>(order.size()) / static_cast<double>(k));
    corrected[i] = least;
  }
  return corrected;
}

}  // namespace hemicycle
