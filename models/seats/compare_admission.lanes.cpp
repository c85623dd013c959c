#include "models/seats/admission.lanes.hpp"

namespace hemicycle::HEMICYCLE_LANES {

void compare_admission(const AdmissionNumbers&, const AdmissionNumbers&, const AdmissionColumns&);

void compare_admission(const AdmissionNumbers& one, const AdmissionNumbers& other, const AdmissionColumns& columns) {
  const bool are_uniform = one.is_uniform && other.is_uniform;
  for (int r = 0; r < kBlockSize; r += kLanes) {
    const Doubles base = base_at(one, columns.base, r);
    const Doubles other_base = base_at(other, columns.other_base, r);
    Doubles needed = needed_votes(one, base, 0);
    Doubles other_needed = needed_votes(other, other_base, 0);
    Mask differ = is_too_large(one, base) | is_too_large(other, other_base);
    for (int i = 0; i < one.lists; ++i) {
      if (!are_uniform) needed = needed_votes(one, base, i);
      if (!are_uniform) other_needed = needed_votes(other, other_base, i);
      const Doubles given = load(columns.votes[i] + r);
      differ |= (given * one.denominators[i] >= needed) ^ (given * other.denominators[i] >= other_needed);
    }
    columns.differ[r / 64] |= std::uint64_t{lanes_of(differ)} << (r % 64);
  }
}

}  // namespace hemicycle::HEMICYCLE_LANES
