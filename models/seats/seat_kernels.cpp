#include "models/seats/seat_kernels.hpp"

#define HEMICYCLE_SEAT_KERNELS(set)                                                                       \
  namespace set {                                                                                         \
  void highest_averages(const HighestAveragesNumbers&, const AdmissionNumbers&, const SeatColumns&);      \
  void largest_remainder(const LargestRemainder&, const AdmissionNumbers&, const SeatColumns&);           \
  void quota_method(const AdmissionNumbers&, const SeatColumns&);                                         \
  void dutch_council(const AdmissionNumbers&, const SeatColumns&);                                        \
  void find_bonus(const BonusNumbers&, const AdmissionNumbers&, const SeatColumns&, const BonusColumns&); \
  void compare_admission(const AdmissionNumbers&, const AdmissionNumbers&, const AdmissionColumns&);      \
  constexpr SeatKernels kSeatKernels{highest_averages, largest_remainder, quota_method,                   \
                                     dutch_council,    find_bonus,        compare_admission};             \
  }

namespace hemicycle {

HEMICYCLE_SEAT_KERNELS(scalar)
#ifdef __x86_64__
HEMICYCLE_SEAT_KERNELS(sse2)
HEMICYCLE_SEAT_KERNELS(avx2)
#endif

SeatKernels seat_kernels(InstructionSet set) {
#ifdef __x86_64__
  const InstructionSet best = best_instruction_set(set);
  if (best >= InstructionSet::avx2) return avx2::kSeatKernels;
  if (best >= InstructionSet::sse2) return sse2::kSeatKernels;
#else
  static_cast<void>(set);
#endif
  return scalar::kSeatKernels;
}

}  // namespace hemicycle
