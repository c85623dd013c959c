#include "models/random/random_kernels.hpp"

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace scalar {
extern const RandomKernels kRandomKernels;
}
#ifdef __x86_64__
namespace sse2 {
extern const RandomKernels kRandomKernels;
}
namespace avx2 {
extern const RandomKernels kRandomKernels;
}
#endif

const RandomKernels& random_kernels(InstructionSet set) {
  EXPECTS(is_available(set));
#ifdef __x86_64__
  if (set == InstructionSet::avx2) return avx2::kRandomKernels;
  if (set == InstructionSet::sse2) return sse2::kRandomKernels;
#endif
  return scalar::kRandomKernels;
}

}  // namespace hemicycle
