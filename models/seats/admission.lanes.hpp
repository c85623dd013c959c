#pragma once

#include "models/math/lanes.hpp"
#include "models/seats/seat_kernels.hpp"

// Loops over a fixed number of lists are unrolled whole, so that small tables of lists stay in registers. Clang does so
// unasked.
#if defined(__clang__)
#define HEMICYCLE_UNROLL
#else
#define HEMICYCLE_UNROLL _Pragma("GCC unroll 8")
#endif

namespace hemicycle::HEMICYCLE_LANES {

/// What the threshold leaves of a row.
struct Admitted {
  Doubles votes;   ///< of all admitted lists
  Doubles lists;   ///< number of admitted lists
  Mask undecided;  ///< the law must decide: a guarantee acts, or numbers are too large to be exact
};

HEMICYCLE_INLINE Doubles base_at(const AdmissionNumbers& numbers, const double* base, int r) {
  return base != nullptr ? load(base + r) : all(numbers.base_total);
}

/// The votes that list i needs.
HEMICYCLE_INLINE Doubles needed_votes(const AdmissionNumbers& numbers, Doubles base, int i) {
  return maximum(base * numbers.numerators[i] + numbers.strict, all(1.0));
}

/// Whether doubles may not compare votes with the threshold exactly. Below 2^52 either both sides of the comparison are
/// whole numbers below 2^53, or the left side, even rounded, is above the right one.
HEMICYCLE_INLINE Mask is_too_large(const AdmissionNumbers& numbers, Doubles base) {
  return base * numbers.largest_numerator >= 0x1p52;
}

/// Applies the threshold to the rows [r, r + kLanes): `votes` gets the votes of admitted lists, 0 for the others.
HEMICYCLE_INLINE Admitted admit(const AdmissionNumbers& numbers, const SeatColumns& columns, int lists, int r,
                                Doubles* votes) {
  const Doubles base = base_at(numbers, columns.base, r);
  Doubles needed = needed_votes(numbers, base, 0);
  Admitted result{Doubles{}, Doubles{}, is_too_large(numbers, base)};
  HEMICYCLE_UNROLL
  for (int i = 0; i < lists; ++i) {
    if (!numbers.is_uniform) needed = needed_votes(numbers, base, i);
    const Doubles given = load(columns.votes[i] + r);
    const Mask passes = given * numbers.denominators[i] >= needed;
    votes[i] = keep(passes, given);
    const Doubles one = one_if(passes);
    store(columns.admitted[i] + r, one);
    result.votes += votes[i];
    result.lists += one;
  }
  result.undecided |= (result.lists > 0.0) & (result.lists < numbers.guaranteed_lists);
  return result;
}

/// Notes the rows of [r, r + kLanes) that the law must decide.
HEMICYCLE_INLINE void note_undecided(const SeatColumns& columns, int r, Mask undecided) {
  columns.undecided[r / 64] |= std::uint64_t{lanes_of(undecided)} << (r % 64);
}

}  // namespace hemicycle::HEMICYCLE_LANES
