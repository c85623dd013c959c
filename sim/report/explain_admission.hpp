#pragma once

#include <string>
#include <vector>

#include "sim/report/document.hpp"
#include "sim/scenario/election_file.hpp"

namespace hemicycle {

/// Says who takes part in the distribution of seats: what a list needs, how far each of them is from it, and whether a
/// guarantee lets others in.
///
/// @param names  of the lists
void explain_admission(const Election& election, const ElectionSeats& seats, const std::vector<std::string>& names,
                       Document& document);

/// Whether fewer lists pass than the law guarantees, and some do, so that others are let in.
[[nodiscard]] bool is_guarantee_at_work(const Election& election, const ElectionSeats& seats);

}  // namespace hemicycle
