#pragma once

#include "models/base/instruction_set.hpp"

// The tables of kernels that `*.lanes.cpp` sources define, one in the namespace of each instruction set that this build
// holds.

#ifdef __x86_64__
#define HEMICYCLE_KERNEL_TABLES(Type, table) \
  namespace scalar {                         \
  extern const Type table;                   \
  }                                          \
  namespace sse2 {                           \
  extern const Type table;                   \
  }                                          \
  namespace avx2 {                           \
  extern const Type table;                   \
  }
#define HEMICYCLE_BEST_TABLE(set, table)                             \
  (best_instruction_set(set) >= InstructionSet::avx2   ? avx2::table \
   : best_instruction_set(set) >= InstructionSet::sse2 ? sse2::table \
                                                       : scalar::table)
#else
#define HEMICYCLE_KERNEL_TABLES(Type, table) \
  namespace scalar {                         \
  extern const Type table;                   \
  }
#define HEMICYCLE_BEST_TABLE(set, table) (static_cast<void>(set), scalar::table)
#endif

/// Defines `const Type& function(InstructionSet)`: the table of the best available set that is not above the wanted
/// one. Stands inside namespace hemicycle.
#define HEMICYCLE_CHOOSE_KERNELS(Type, table, function) \
  HEMICYCLE_KERNEL_TABLES(Type, table)                  \
  const Type& function(InstructionSet set) { return HEMICYCLE_BEST_TABLE(set, table); }
