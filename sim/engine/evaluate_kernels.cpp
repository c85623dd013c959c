#include "sim/engine/evaluate_kernels.hpp"

namespace hemicycle {

namespace scalar {
extern const EvaluateKernels kEvaluateKernels;
}
#ifdef __x86_64__
namespace sse2 {
extern const EvaluateKernels kEvaluateKernels;
}
namespace avx2 {
extern const EvaluateKernels kEvaluateKernels;
}
#endif

const EvaluateKernels& evaluate_kernels(InstructionSet set) {
  switch (best_instruction_set(set)) {
#ifdef __x86_64__
    case InstructionSet::avx2:
      return avx2::kEvaluateKernels;
    case InstructionSet::sse4:
    case InstructionSet::ssse3:
    case InstructionSet::sse2:
      return sse2::kEvaluateKernels;
#else
    case InstructionSet::avx2:
    case InstructionSet::sse4:
    case InstructionSet::ssse3:
    case InstructionSet::sse2:
#endif
    case InstructionSet::scalar:
      return scalar::kEvaluateKernels;
  }
  return scalar::kEvaluateKernels;
}

}  // namespace hemicycle
