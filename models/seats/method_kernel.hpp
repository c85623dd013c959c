#pragma once

#include "models/base/instruction_set.hpp"
#include "models/seats/method.hpp"
#include "models/seats/seat_kernels.hpp"

namespace hemicycle {

/// Whether a kernel knows the method. The jump of divisors needs such that grow, and numbers of like size.
[[nodiscard]] bool has_kernel(const Method& method);

/// Runs the kernel of a method that has one.
void run_kernel(const Method& method, InstructionSet instructions, const AdmissionNumbers& admission,
                const SeatColumns& columns);

}  // namespace hemicycle
