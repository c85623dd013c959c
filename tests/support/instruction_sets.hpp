#pragma once

// For tests that repeat a claim under every instruction set that this machine has.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "models/base/instruction_set.hpp"

namespace hemicycle {

[[nodiscard]] inline std::vector<InstructionSet> available_instruction_sets() {
  std::vector<InstructionSet> sets;
  for (const InstructionSet set : {InstructionSet::scalar, InstructionSet::sse2, InstructionSet::ssse3,
                                   InstructionSet::sse4, InstructionSet::avx2}) {
    if (is_available(set)) sets.push_back(set);
  }
  return sets;
}

/// Names a parametrised test by its instruction set.
[[nodiscard]] inline std::string instruction_set_name(const testing::TestParamInfo<InstructionSet>& info) {
  return std::string(name(info.param));
}

}  // namespace hemicycle
