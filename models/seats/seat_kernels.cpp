#include "models/seats/seat_kernels.hpp"

#define HEMICYCLE_DECLARE_SEAT_KERNELS(set)                                                                  \
  namespace set {                                                                                            \
  void highest_averages(const HighestAveragesNumbers&, const AdmissionNumbers&, double, const SeatColumns&); \
  void largest_remainder(const LargestRemainder&, const AdmissionNumbers&, double, const SeatColumns&);      \
  void quota_method(const AdmissionNumbers&, double, const SeatColumns&);                                    \
  void compare_admission(const AdmissionNumbers&, const AdmissionNumbers&, const AdmissionColumns&);         \
  }

namespace hemicycle {

HEMICYCLE_DECLARE_SEAT_KERNELS(scalar)
#ifdef __x86_64__
HEMICYCLE_DECLARE_SEAT_KERNELS(sse2)
HEMICYCLE_DECLARE_SEAT_KERNELS(avx2)
#endif

SeatKernels seat_kernels(InstructionSet set) {
#ifdef __x86_64__
  const InstructionSet best = best_instruction_set(set);
  if (best >= InstructionSet::avx2)
    return {avx2::highest_averages, avx2::largest_remainder, avx2::quota_method, avx2::compare_admission};
  if (best >= InstructionSet::sse2)
    return {sse2::highest_averages, sse2::largest_remainder, sse2::quota_method, sse2::compare_admission};
#else
  static_cast<void>(set);
#endif
  return {scalar::highest_averages, scalar::largest_remainder, scalar::quota_method, scalar::compare_admission};
}

}  // namespace hemicycle
