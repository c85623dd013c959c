#pragma once

// Vector lanes for block kernels. Included only by `*.lanes.cpp` sources, each of which is compiled once for every
// instruction set with HEMICYCLE_LANES naming the set (scalar, sse2, avx2) and so its namespace. A lane computes one
// replicate, so its result does not depend on how many lanes there are: + - * / sqrt, floor, comparisons and
// integers only, no fused multiply-add, no operation across lanes.
//
// A kernel source uses plain pointers and the always-inlined helpers here, nothing of the standard library that
// could be emitted out of line: the linker would keep one copy for all instruction sets.

#ifndef HEMICYCLE_LANES
#error "models/math/lanes.hpp is for *.lanes.cpp sources only"
#endif

#if defined(HEMICYCLE_LANES_AVX2) || defined(HEMICYCLE_LANES_SSE2)
#include <immintrin.h>
#endif

#include <cstdint>

#include "models/base/types.hpp"

#define HEMICYCLE_INLINE inline __attribute__((always_inline))

namespace hemicycle::HEMICYCLE_LANES {

#if defined(HEMICYCLE_LANES_AVX2)
inline constexpr int kLanes = 4;
#elif defined(HEMICYCLE_LANES_SSE2)
inline constexpr int kLanes = 2;
#else
inline constexpr int kLanes = 1;
#endif

typedef double Doubles __attribute__((vector_size(8 * kLanes)));
typedef std::uint64_t Words __attribute__((vector_size(8 * kLanes)));
typedef std::int64_t Mask __attribute__((vector_size(8 * kLanes)));  ///< all bits set, or none

// ---------------------------------------------------------------------------------------------- memory and bits

HEMICYCLE_INLINE Doubles load(const double* from) { return *reinterpret_cast<const Doubles*>(from); }
HEMICYCLE_INLINE void store(double* to, Doubles value) { *reinterpret_cast<Doubles*>(to) = value; }
HEMICYCLE_INLINE Words load(const std::uint64_t* from) { return *reinterpret_cast<const Words*>(from); }
HEMICYCLE_INLINE void store(std::uint64_t* to, Words value) { *reinterpret_cast<Words*>(to) = value; }

HEMICYCLE_INLINE Doubles all(double value) { return value - Doubles{}; }
HEMICYCLE_INLINE Words all(std::uint64_t value) { return value + Words{}; }

HEMICYCLE_INLINE Words bits(Doubles value) { return reinterpret_cast<Words>(value); }
HEMICYCLE_INLINE Words bits(Mask value) { return reinterpret_cast<Words>(value); }
HEMICYCLE_INLINE Doubles from_bits(Words value) { return reinterpret_cast<Doubles>(value); }

// ------------------------------------------------------------------------------------------------------ choices

HEMICYCLE_INLINE Doubles select(Mask mask, Doubles yes, Doubles no) {
#if defined(HEMICYCLE_LANES_AVX2)
  return reinterpret_cast<Doubles>(
      _mm256_blendv_pd(reinterpret_cast<__m256d>(no), reinterpret_cast<__m256d>(yes), reinterpret_cast<__m256d>(mask)));
#else
  return from_bits((bits(yes) & bits(mask)) | (bits(no) & ~bits(mask)));
#endif
}

/// `value` where the mask holds, else zero.
HEMICYCLE_INLINE Doubles keep(Mask mask, Doubles value) { return from_bits(bits(value) & bits(mask)); }

/// One in each lane where the mask holds, else zero.
HEMICYCLE_INLINE Doubles one_if(Mask mask) { return keep(mask, all(1.0)); }

/// a > b ? a : b in each lane; so b where both are zero.
HEMICYCLE_INLINE Doubles maximum(Doubles a, Doubles b) {
#if defined(HEMICYCLE_LANES_AVX2)
  return reinterpret_cast<Doubles>(_mm256_max_pd(reinterpret_cast<__m256d>(a), reinterpret_cast<__m256d>(b)));
#elif defined(HEMICYCLE_LANES_SSE2)
  return reinterpret_cast<Doubles>(_mm_max_pd(reinterpret_cast<__m128d>(a), reinterpret_cast<__m128d>(b)));
#else
  return select(a > b, a, b);
#endif
}

/// a < b ? a : b in each lane.
HEMICYCLE_INLINE Doubles minimum(Doubles a, Doubles b) {
#if defined(HEMICYCLE_LANES_AVX2)
  return reinterpret_cast<Doubles>(_mm256_min_pd(reinterpret_cast<__m256d>(a), reinterpret_cast<__m256d>(b)));
#elif defined(HEMICYCLE_LANES_SSE2)
  return reinterpret_cast<Doubles>(_mm_min_pd(reinterpret_cast<__m128d>(a), reinterpret_cast<__m128d>(b)));
#else
  return select(a < b, a, b);
#endif
}

/// The lanes in which the mask holds, as the low bits of an integer.
HEMICYCLE_INLINE unsigned lanes_of(Mask mask) {
#if defined(HEMICYCLE_LANES_AVX2)
  return static_cast<unsigned>(_mm256_movemask_pd(reinterpret_cast<__m256d>(mask)));
#elif defined(HEMICYCLE_LANES_SSE2)
  return static_cast<unsigned>(_mm_movemask_pd(reinterpret_cast<__m128d>(mask)));
#else
  return static_cast<unsigned>(mask[0] & 1);
#endif
}

HEMICYCLE_INLINE bool any(Mask mask) { return lanes_of(mask) != 0; }

// -------------------------------------------------------------------------------------------------- arithmetic

HEMICYCLE_INLINE Doubles square_root(Doubles value) {
#if defined(HEMICYCLE_LANES_AVX2)
  return reinterpret_cast<Doubles>(_mm256_sqrt_pd(reinterpret_cast<__m256d>(value)));
#elif defined(HEMICYCLE_LANES_SSE2)
  return reinterpret_cast<Doubles>(_mm_sqrt_pd(reinterpret_cast<__m128d>(value)));
#else
  return all(__builtin_sqrt(value[0]));
#endif
}

/// Adding and taking away 1.5 * 2^52 rounds to the nearest whole number, half to even.
inline constexpr double kRounder = 6755399441055744.0;

/// The nearest whole number, half to even; |value| < 2^51.
HEMICYCLE_INLINE Doubles nearest(Doubles value) { return (value + kRounder) - kRounder; }

/// The largest whole number not above; |value| < 2^51.
HEMICYCLE_INLINE Doubles floor_of(Doubles value) {
#if defined(HEMICYCLE_LANES_AVX2)
  return reinterpret_cast<Doubles>(_mm256_floor_pd(reinterpret_cast<__m256d>(value)));
#else
  const Doubles rounded = nearest(value);
  return rounded - one_if(rounded > value);
#endif
}

/// The largest whole number not above value, which is in [0, 2^52].
HEMICYCLE_INLINE Doubles whole_part(Doubles value) {
#if defined(HEMICYCLE_LANES_AVX2)
  return floor_of(value);
#else
  constexpr double kTwo52 = 4503599627370496.0;
  const Doubles rounded = (value + kTwo52) - kTwo52;
  return rounded - one_if(rounded > value);
#endif
}

/// Products of the low 32 bits of each lane; what stands above them is ignored.
HEMICYCLE_INLINE Words multiply_low_halves(Words a, Words b) {
#if defined(HEMICYCLE_LANES_AVX2)
  return reinterpret_cast<Words>(_mm256_mul_epu32(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b)));
#elif defined(HEMICYCLE_LANES_SSE2)
  return reinterpret_cast<Words>(_mm_mul_epu32(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
#else
  return (a & 0xffffffffu) * (b & 0xffffffffu);
#endif
}

/// A whole number in [0, 2^52) as a double.
HEMICYCLE_INLINE Doubles to_double(Words value) {
  constexpr std::uint64_t kTwo52 = 0x4330000000000000;  // the bits of 2^52
  return from_bits(value | kTwo52) - 4503599627370496.0;
}

/// A whole number in [-2^51, 2^51), held in a double, as a two's complement word.
HEMICYCLE_INLINE Words to_word(Doubles whole) { return bits(whole + kRounder) - 0x4338000000000000u; }

}  // namespace hemicycle::HEMICYCLE_LANES
