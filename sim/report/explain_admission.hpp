#pragma once

#include <string>
#include <vector>

#include "sim/report/document.hpp"
#include "sim/scenario/election_file.hpp"

namespace hemicycle {

/// Says who takes part in the distribution of seats: what a list needs, how far each of them (or the alliance that
/// counts as one) is from it, what else opens the door, and whether a guarantee lets others in.
///
/// @param let_in by the guarantee
/// @param names  of the lists
void explain_admission(const Election& election, const ElectionSeats& seats, const std::vector<int>& let_in,
                       const std::vector<std::string>& names, Document& document);

}  // namespace hemicycle
