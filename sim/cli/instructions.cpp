#include "sim/cli/instructions.hpp"

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "sim/cli/options.hpp"

namespace hemicycle {

namespace {

InstructionSet choose() {
  const char* const word = std::getenv("HEMICYCLE_SIMD");
  if (word == nullptr || *word == '\0') return best_instruction_set();
  const std::optional<InstructionSet> wanted = parse_instruction_set(word);
  if (!wanted) throw UsageError(fmt::format("HEMICYCLE_SIMD takes scalar, sse2, ssse3, sse4 or avx2, got '{}'", word));
  const InstructionSet best = best_instruction_set(*wanted);
  if (best != *wanted) {
    fmt::print(stderr, "note: HEMICYCLE_SIMD={} is not available here, using {}\n", word, name(best));
  }
  return best;
}

}  // namespace

InstructionSet chosen_instructions() {
  static const InstructionSet chosen = choose();  // says only once what is not available
  return chosen;
}

}  // namespace hemicycle
