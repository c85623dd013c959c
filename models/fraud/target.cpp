#include "models/fraud/target.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

/// The nearest whole number, or the next above; of a quotient of whole numbers, so that an exact one stays.
double rounded(double quotient, Target::Rounding rounding) {
  return rounding == Target::Rounding::up ? std::ceil(quotient) : std::floor(quotient + 0.5);
}

}  // namespace

void count_target(const Target& target, const Site& site, ConstColumn part, ConstColumn whole, Column number) {
  const auto rows = static_cast<std::size_t>(site.replicates.count);
  const bool is_drawn = target.mean && target.sd > 0.0;
  if (is_drawn) sample_normals(site.replicates, counts_address(site, 0), number);
  const double steps = target.steps;
  for (std::size_t r = 0; r < rows; ++r) {
    if (whole[r] == 0.0 || site.strength[r] == 0.0) {
      number[r] = 0.0;
      continue;
    }
    const double share =
        target.mean ? std::clamp(*target.mean + (is_drawn ? target.sd * number[r] : 0.0), 0.0, 1.0) : 0.0;
    if (target.steps == 0) {
      number[r] = target.mean ? std::floor(share * whole[r] + 0.5) : part[r];
      continue;
    }
    const double step =
        target.mean ? rounded(share * steps, target.rounding) : rounded(part[r] * steps / whole[r], target.rounding);
    number[r] = std::floor((2.0 * std::min(step, steps) * whole[r] + steps) / (2.0 * steps));
  }
}

}  // namespace hemicycle
