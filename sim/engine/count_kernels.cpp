#include "sim/engine/count_kernels.hpp"

namespace hemicycle {

namespace scalar {
extern const CountKernels kCountKernels;
}
#ifdef __x86_64__
namespace sse2 {
extern const CountKernels kCountKernels;
}
namespace avx2 {
extern const CountKernels kCountKernels;
}
#endif

const CountKernels& count_kernels(InstructionSet set) {
  switch (best_instruction_set(set)) {
#ifdef __x86_64__
    case InstructionSet::avx2:
      return avx2::kCountKernels;
    case InstructionSet::sse4:
    case InstructionSet::ssse3:
    case InstructionSet::sse2:
      return sse2::kCountKernels;
#else
    case InstructionSet::avx2:
    case InstructionSet::sse4:
    case InstructionSet::ssse3:
    case InstructionSet::sse2:
#endif
    case InstructionSet::scalar:
      return scalar::kCountKernels;
  }
  return scalar::kCountKernels;
}

}  // namespace hemicycle
