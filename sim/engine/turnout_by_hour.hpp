#pragma once

#include <vector>

#include "models/base/instruction_set.hpp"

#include "sim/scenario/scenario.hpp"
#include "sim/stats/turnout_by_hour.hpp"

namespace hemicycle {

/// Turnout by the hours of a scenario's day in its first elections.
///
/// Every unit's ballots come in as the course of its region says: a drawn turnout times the part of each hour.
[[nodiscard]] TurnoutByHour turnout_by_hour(const Scenario& scenario, InstructionSet instructions);

}  // namespace hemicycle
