#pragma once

#include "sim/report/document.hpp"
#include "sim/scenario/election_file.hpp"

namespace hemicycle {

/// How the law comes from the votes to the seats, as a clerk would put it down: the base of the threshold, who takes
/// part and by how many votes, quota and remainders or quotients, the last seats and the next ones, ties, and the
/// divisor that proves the result.
///
/// @param in_full  a worksheet for every district, not one line
[[nodiscard]] Document explain(const Election& election, const ElectionSeats& seats, bool in_full);

}  // namespace hemicycle
