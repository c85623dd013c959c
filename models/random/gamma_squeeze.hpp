#pragma once

namespace hemicycle {

/// The squeeze of Marsaglia and Tsang's gamma test: a trial is accepted without logarithms where
/// u < 1 - kappa x^4, kappa = c^2 (constant + linear c + quadratic c^2), which is valid for every c = 1 / (3 sqrt(d)),
/// d >= 2/3.
///
/// A squeeze is valid where 1 - kappa x^4 <= exp(h(x)). With t = c x, h = -3 d (t^4/4 - t^5/5 + t^6/6 - ...).
/// For x >= 0 thus h >= -x^4 / (108 d), and kappa = 1 / (108 d) would do. For s = -t in (0, 1), let
/// q(s) = sum of s^k / (k + 4) and y = 3 d s^4 q(s): h = -y, and (1 - exp(-y)) / x^4 = q(s) (1 - exp(-y)) / (27 d y).
/// Since (1 - exp(-y)) / y falls with y and thus with d, so does K(d) = sup over s of q(s) (1 - exp(-y)) / y, and
/// kappa = K(d) / (27 d) = c^2 K(d) / 3 is the best bound. The unit test of this file bounds K from above on intervals
/// that cover all d, and shows that the polynomial lies above. Where s >= 1 the value would not be positive; there
/// kappa x^4 >= 1, so nothing is accepted.
struct GammaSqueeze {
  double constant = 0.0891;
  double linear = 0.162;
  double quadratic = 0.27;
};

inline constexpr GammaSqueeze kGammaSqueeze;

}  // namespace hemicycle
