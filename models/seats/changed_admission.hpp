#pragma once

#include "models/base/columns.hpp"
#include "models/random/address.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// Whether two laws are the same but for the threshold that their lists must reach.
[[nodiscard]] bool differ_in_threshold_alone(const ElectoralSystem& one, const ElectoralSystem& other);

/// The elections in which two laws that differ in their threshold alone may end differently: other lists pass, or the
/// numbers are too large to be compared exactly in doubles, or lists pass jointly.
[[nodiscard]] RowBits changed_admission(const ElectoralSystem& one, const ElectoralSystem& other,
                                        const BallotBlock& ballots, const Replicates& replicates);

}  // namespace hemicycle
