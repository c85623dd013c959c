#pragma once

#include "sim/scenario/draft.hpp"

namespace hemicycle {

/// Reads the single-member districts: where they lie, how many voters they have, what their lists get.
void read_district_rows(Node& rows, Draft& draft, DistrictModel& model);

/// Reads who stands in the districts that have been read. In a district without a row every party with votes has a
/// candidate of its own name.
void read_candidate_rows(Node* rows, Draft& draft, DistrictModel& model);

/// Reads where voters go whose candidate is not on the ballot: one row for each party that says so.
void read_transfer_rows(Node& rows, Draft& draft, DistrictModel& model);

}  // namespace hemicycle
