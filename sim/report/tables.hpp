#pragma once

#include <ostream>
#include <vector>

#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"
#include "sim/stats/turnout_by_hour.hpp"

namespace hemicycle {

/// The result tables as CSV, one row at a time, under the header of their schema. Numbers are written in full.

void write_seats(std::ostream& out, const Study& study, const Results& results);
void write_parties(std::ostream& out, const Study& study, const Results& results);
void write_events(std::ostream& out, const Study& study, const Results& results);
void write_points(std::ostream& out, const Study& study);
/// Only the header where nothing was paired.
void write_differences(std::ostream& out, const Study& study, const Results& results);
void write_effects(std::ostream& out, const Study& study, const Results& results);
void write_districts(std::ostream& out, const Study& study, const Results& results);
/// @param hours  one a point
void write_turnout_by_hour(std::ostream& out, const Study& study, const std::vector<TurnoutByHour>& hours);

}  // namespace hemicycle
