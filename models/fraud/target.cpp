#include "models/fraud/target.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/fraud/portion.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {

namespace {

/// The nearest number of steps, half up, or the next above, to a share.
double steps_to(double share, double steps, Target::Rounding rounding) {
  return rounding == Target::Rounding::up ? std::ceil(share * steps * kDownPastRounding) : portion(share, steps, 0.5);
}

/// The same to part / whole, in whole numbers: the quotient is whole only where it is so exactly.
double steps_to(double part, double whole, double steps, Target::Rounding rounding) {
  const double quotient = part * steps / whole;
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
      number[r] = target.mean ? portion(share, whole[r], 0.5) : part[r];
      continue;
    }
    const double step =
        target.mean ? steps_to(share, steps, target.rounding) : steps_to(part[r], whole[r], steps, target.rounding);
    number[r] = std::floor((2.0 * std::min(step, steps) * whole[r] + steps) / (2.0 * steps));
  }
}

}  // namespace hemicycle
