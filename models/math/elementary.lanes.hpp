#pragma once

// Logarithm, exponential, sine and cosine, normal quantile for block kernels. Each is a fixed sequence of + - * /
// sqrt and integer operations, so a lane gives the same bits under every instruction set and compiler, which the
// mathematical library of the system does not promise.

#include "models/math/lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

/// The value of first + x (second + x (third + ...)).
template <typename... Rest>
HEMICYCLE_INLINE Doubles polynomial(Doubles x, double first, Rest... rest) {
  if constexpr (sizeof...(rest) == 0) {
    return all(first);
  } else {
    return first + x * polynomial(x, rest...);
  }
}

/// ln 2 in two parts: the first has its last 32 bits zero, so whole multiples of it are exact.
inline constexpr double kLn2High = 6.93147180369123816490e-01;
inline constexpr double kLn2Low = 1.90821492927058770002e-10;

/// The series R(z) of log((1 + s) / (1 - s)) = 2 s + s R(s^2), for |s| <= 3 - 2 sqrt(2).
///
/// Minimax coefficients with error below 2^-58. Source: Sun Microsystems (1993), fdlibm, e_log.c.
HEMICYCLE_INLINE Doubles logarithm_series(Doubles z) {
  const Doubles w = z * z;
  const Doubles even = w * polynomial(w, 3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01);
  const Doubles odd = z * polynomial(w, 6.666666666666735130e-01, 2.857142874366239149e-01, 1.818357216161805012e-01,
                                     1.479819860510658591e-01);
  return even + odd;
}

/// Natural logarithm of a positive normal number, within 1 unit in the last place.
HEMICYCLE_INLINE Doubles natural_log(Doubles x) {
  constexpr std::uint64_t kOne = 0x3ff0000000000000;         // the bits of 1
  constexpr std::uint64_t kRootOfHalf = 0x3fe6a09e667f3bcd;  // the bits of sqrt(1/2)
  // x = 2^exponent (1 + f), sqrt(1/2) <= 1 + f < sqrt(2).
  const Words shifted = bits(x) + (kOne - kRootOfHalf);
  const Doubles exponent = to_double(shifted >> 52) - 1023.0;
  const Doubles f = from_bits((shifted & 0x000fffffffffffffu) + kRootOfHalf) - 1.0;

  const Doubles s = f / (2.0 + f);
  const Doubles half_square = 0.5 * f * f;
  const Doubles series = s * (half_square + logarithm_series(s * s));
  return exponent * kLn2High - ((half_square - (series + exponent * kLn2Low)) - f);
}

/// Logarithm of a / b for positive a and b less than a factor sqrt(2) apart, precise also where they nearly agree.
///
/// @param difference  a - b, which the caller may know better than the subtraction would
HEMICYCLE_INLINE Doubles log_of_near_ratio(Doubles difference, Doubles sum) {
  const Doubles s = difference / sum;
  return 2.0 * s + s * logarithm_series(s * s);
}

/// Logarithm of 1 + x for x > -1, relatively precise also near zero.
HEMICYCLE_INLINE Doubles log_one_plus(Doubles x) {
  const Doubles sum = 1.0 + x;
  return natural_log(sum) + (x - (sum - 1.0)) / sum;  // the second term is what rounding the sum lost
}

/// Exponential function, within 1 unit in the last place; 0 below -708.39, where results would be subnormal, and
/// infinity above 709.78.
///
/// Source: Sun Microsystems (1993), fdlibm, e_exp.c.
HEMICYCLE_INLINE Doubles exponential(Doubles x) {
  constexpr double kLowest = -708.39;
  constexpr double kHighest = 7.09782712893383973096e+02;
  const Doubles exponent = nearest(x * 1.44269504088896338700e+00);
  const Doubles high = x - exponent * kLn2High;
  const Doubles low = exponent * kLn2Low;
  const Doubles r = high - low;
  const Doubles square = r * r;
  const Doubles c =
      r - square * polynomial(square, 1.66666666666666019037e-01, -2.77777777770155933842e-03,
                              6.61375632143793436117e-05, -1.65339022054652515390e-06, 4.13813679705723846039e-08);
  const Doubles mantissa = 1.0 - ((low - (r * c) / (2.0 - c)) - high);
  const Doubles value = from_bits(bits(mantissa) + (to_word(exponent) << 52));
  return select(x > kHighest, all(__builtin_inf()), keep(x >= kLowest, value));
}

struct SineCosine {
  Doubles sine;
  Doubles cosine;
};

/// Sine and cosine of 2 pi turn, |turn| < 2^48, within 2^-52.
///
/// Polynomials on [-pi/4, pi/4]: Sun Microsystems (1993), fdlibm, k_sin.c and k_cos.c.
HEMICYCLE_INLINE SineCosine sine_cosine(Doubles turn) {
  const Doubles shifted = turn * 4.0 + kRounder;  // its low bits are the number of quarters
  const Words quarters = bits(shifted);
  const Doubles angle = (turn - (shifted - kRounder) * 0.25) * 6.28318530717958647693;
  const Doubles z = angle * angle;
  const Doubles sine =
      angle + angle * z *
                  polynomial(z, -1.66666666666666324348e-01, 8.33333333332248946124e-03, -1.98412698298579493134e-04,
                             2.75573137070700676789e-06, -2.50507602534068634195e-08, 1.58969099521155010221e-10);
  const Doubles cosine = 1.0 - (0.5 * z - z * z *
                                              polynomial(z, 4.16666666666666019037e-02, -1.38888888888741095749e-03,
                                                         2.48015872894767294178e-05, -2.75573143513906633035e-07,
                                                         2.08757232129817482790e-09, -1.13596475577881948265e-11));

  const Words swap = -(quarters & 1u);  // odd quarters exchange the two
  const Words sine_sign = (quarters << 62) & 0x8000000000000000u;
  const Words cosine_sign = ((quarters + 1u) << 62) & 0x8000000000000000u;
  const Words exchange = (bits(sine) ^ bits(cosine)) & swap;
  return {from_bits(bits(sine) ^ exchange ^ sine_sign), from_bits(bits(cosine) ^ exchange ^ cosine_sign)};
}

/// Quantile of the normal tail: z with P(Z > z) = p, where r = sqrt(-log p) > 1.6.
HEMICYCLE_INLINE Doubles tail_quantile(Doubles r) {
  const Doubles near = r - 1.6;
  const Doubles near_value =
      polynomial(near, 1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
                 3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
                 2.27238449892691845833e-2, 7.74545014278341407640e-4) /
      polynomial(near, 1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
                 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
                 1.05075007164441684324e-9);
  const Mask is_far = r > 5.0;
  if (!any(is_far)) return near_value;
  const Doubles far = r - 5.0;
  const Doubles far_value =
      polynomial(far, 6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
                 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                 2.71155556874348757815e-5, 2.01033439929228813265e-7) /
      polynomial(far, 1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
                 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
                 2.04426310338993978564e-15);
  return select(is_far, far_value, near_value);
}

/// Quantile of the standard normal law for probabilities in (0, 1), to a relative error of about 1e-15.
///
/// Source: M. J. Wichura (1988), Algorithm AS 241, Applied Statistics 37, 477-484, PPND16.
HEMICYCLE_INLINE Doubles normal_quantile(Doubles probability) {
  const Doubles q = probability - 0.5;
  const Doubles r = 0.180625 - q * q;
  const Doubles central = q *
                          polynomial(r, 3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                     1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                     3.3430575583588128105e+4, 2.5090809287301226727e+3) /
                          polynomial(r, 1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2,
                                     5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4,
                                     2.8729085735721942674e+4, 5.2264952788528545610e+3);
  const Mask is_tail = r < 0.0;  // |q| > 0.425
  if (!any(is_tail)) return central;
  const Doubles tail = tail_quantile(square_root(-natural_log(minimum(probability, 1.0 - probability))));
  return select(is_tail, select(q < 0.0, -tail, tail), central);
}

/// Distribution function of the standard normal law for |z| < 37, within 1e-15, and within 3e-8 of itself.
///
/// Source: J. F. Hart et al. (1968), "Computer Approximations", algorithm 5666, and a continued fraction in the tail,
/// as given by G. West (2005), "Better approximations to cumulative normal functions", Wilmott 9.
HEMICYCLE_INLINE Doubles normal_probability(Doubles z) {
  constexpr double kTail = 7.07106781186547;
  const Doubles distance = from_bits(bits(z) & 0x7fffffffffffffffu);
  const Doubles density = exponential(-0.5 * distance * distance);
  const Doubles central = density *
                          polynomial(distance, 220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383,
                                     6.37396220353165, 0.700383064443688, 3.52624965998911e-02) /
                          polynomial(distance, 440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674,
                                     86.7807322029461, 16.064177579207, 1.75566716318264, 8.83883476483184e-02);
  const Mask is_tail = distance > kTail;
  Doubles lower = central;
  if (any(is_tail)) {
    const Doubles fraction =
        distance + 1.0 / (distance + 2.0 / (distance + 3.0 / (distance + 4.0 / (distance + 0.65))));
    lower = select(is_tail, density / (fraction * 2.506628274631), central);
  }
  return select(z > 0.0, 1.0 - lower, lower);
}

}  // namespace hemicycle::HEMICYCLE_LANES
