#pragma once

#include "sim/scenario/draft.hpp"

namespace hemicycle {

/// Gives the regions of a draft the polling stations of a CSV table with a row for each: `region`, `registered`, and
/// where they are known `ballots` and the votes of the parties with `valid`, or their shares without it.
///
/// Stations with ballots have their turnout, stations with votes their shares, and the region the means of both; a
/// station without a ballot or a valid vote takes the mean of its region. Registers must add up to the region's.
/// Everything that does not is an error at its field.
void read_station_table(const Node& file, Draft& draft);

/// Where a scenario has no regions, but a table of polling stations that names them, puts them into the document with
/// the sums of their registers.
void derive_regions(Node& root, Reading& reading);

}  // namespace hemicycle
