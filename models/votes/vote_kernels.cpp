#include "models/votes/vote_kernels.hpp"

#include "models/base/choose_kernels.hpp"

namespace hemicycle {

HEMICYCLE_CHOOSE_KERNELS(VoteKernels, kVoteKernels, vote_kernels)

}  // namespace hemicycle
