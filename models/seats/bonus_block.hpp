#pragma once

#include "models/base/instruction_set.hpp"
#include "models/seats/list_tier.hpp"
#include "models/seats/seat_kernels.hpp"

namespace hemicycle {

/// Shares the seats of a tier that has a bonus and no alliances over the lists, for all rows of a block, as far as its
/// method has a kernel and nobody ties for the bonus.
///
/// @param valid   [ballots] one a row
/// @param columns without the column of the house
void share_with_bonus(const ListTier& tier, InstructionSet instructions, const AdmissionNumbers& admission,
                      const double* valid, const SeatColumns& columns);

}  // namespace hemicycle
