#pragma once

#include "sim/scenario/draft.hpp"

namespace hemicycle {

/// Reads turnout.hours, a CSV with a row for each hour: its name in the first column, then the turnout until then in
/// each region (of one nation in a column `turnout`), in any unit: each counts relative to the last row.
void read_hours(const Node& file, Draft& draft);

}  // namespace hemicycle
