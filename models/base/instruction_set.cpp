#include "models/base/instruction_set.hpp"

#include <array>
#include <cstddef>

namespace hemicycle {

namespace {

constexpr std::array<std::string_view, 5> kNames{"scalar", "sse2", "ssse3", "sse4", "avx2"};

}  // namespace

std::string_view name(InstructionSet set) { return kNames[static_cast<std::size_t>(set)]; }

std::optional<InstructionSet> parse_instruction_set(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<InstructionSet>(i);
  }
  return std::nullopt;
}

bool is_available(InstructionSet set) {
  switch (set) {
    case InstructionSet::scalar:
      return true;
#ifdef __x86_64__
    case InstructionSet::sse2:
      return true;
    case InstructionSet::avx2:
      return __builtin_cpu_supports("avx2") != 0;
#else
    case InstructionSet::sse2:
    case InstructionSet::avx2:
      return false;
#endif
    case InstructionSet::ssse3:
    case InstructionSet::sse4:
      return false;  // They brought nothing over SSE2 in the kernels, so none are built.
  }
  return false;
}

InstructionSet best_instruction_set(InstructionSet wanted) {
  auto set = static_cast<int>(wanted);
  while (!is_available(static_cast<InstructionSet>(set))) --set;
  return static_cast<InstructionSet>(set);
}

}  // namespace hemicycle
