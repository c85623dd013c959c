#pragma once

#include <algorithm>
#include <cmath>

namespace hemicycle {

// Shares are written in decimals, which doubles hold only nearly: 0.29 * 400 is 115.99999999999999 in doubles, and
// 0.55 * 100 is 55.00000000000001. A product or quotient of two decimals is wrong by less than 2^-51 of itself, so
// these factors bring it past the number that it stands for: one that is whole counts as whole. None else does where
// a share of up to six digits is taken of less than 2^30.

/// At least the product that doubles only nearly hold, times this.
inline constexpr double kUpPastRounding = 1.0 + 0x1p-51;
/// At most that product, times this.
inline constexpr double kDownPastRounding = 1.0 - 0x1p-51;

/// floor(share * pool + bias), at most the pool: bias 0 rounds down, 1/2 to the nearest, half up. The plain version of
/// FraudKernels::portion.
///
/// @param share  in [0, 1]
/// @param pool   a whole number in [0, 2^51]
inline double portion(double share, double pool, double bias) {
  return std::min(std::floor(share * pool * kUpPastRounding + bias), pool);
}

}  // namespace hemicycle
