#pragma once

#include <optional>
#include <string_view>

namespace hemicycle {

/// The vector instructions that block kernels may use, lowest first. They change the speed, never a result.
enum class InstructionSet { scalar, sse2, ssse3, sse4, avx2 };

[[nodiscard]] std::string_view name(InstructionSet set);
[[nodiscard]] std::optional<InstructionSet> parse_instruction_set(std::string_view name);

/// Whether this build holds kernels for the set and this processor can run them.
[[nodiscard]] bool is_available(InstructionSet set);

/// The highest available set that is not above `wanted`. There always is one: scalar.
[[nodiscard]] InstructionSet best_instruction_set(InstructionSet wanted = InstructionSet::avx2);

}  // namespace hemicycle
