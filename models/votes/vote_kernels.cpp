#include "models/votes/vote_kernels.hpp"

#include "models/base/instruction_set.hpp"

namespace hemicycle {

namespace scalar {
extern const VoteKernels kVoteKernels;
}
#ifdef __x86_64__
namespace sse2 {
extern const VoteKernels kVoteKernels;
}
namespace avx2 {
extern const VoteKernels kVoteKernels;
}
#endif

const VoteKernels& vote_kernels(InstructionSet wanted) {
#ifdef __x86_64__
  if (wanted >= InstructionSet::avx2) return avx2::kVoteKernels;
  if (wanted >= InstructionSet::sse2) return sse2::kVoteKernels;
#endif
  static_cast<void>(wanted);
  return scalar::kVoteKernels;
}

}  // namespace hemicycle
