#pragma once

#include "models/base/instruction_set.hpp"

namespace hemicycle {

/// The instruction set that HEMICYCLE_SIMD asks for, or the best one. A set that the build or the processor lacks gives
/// a note on stderr and the next lower one; an unknown word throws UsageError.
[[nodiscard]] InstructionSet chosen_instructions();

}  // namespace hemicycle
