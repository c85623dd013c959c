#pragma once

#include "models/seats/electoral_system.hpp"
#include "models/seats/seat_kernels.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// Parties that can win something.
[[nodiscard]] int winnable_lists(const ElectoralSystem& system, int parties);

/// The threshold of a law as the kernels read it.
///
/// @param system  with at most kMaxKernelLists parties that can win something
[[nodiscard]] AdmissionNumbers threshold_numbers(const ElectoralSystem& system, int parties);

/// The ballots that the threshold is a share of; null where the law gives their number outright.
[[nodiscard]] const double* base_column(const Threshold& threshold, const BallotBlock& ballots);

}  // namespace hemicycle
