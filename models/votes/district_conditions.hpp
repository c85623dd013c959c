#pragma once

#include "models/base/columns.hpp"
#include "models/random/address.hpp"
#include "models/votes/district_model.hpp"
#include "models/votes/district_plan.hpp"

namespace hemicycle {

/// What all units of a district share in a block of elections.
struct DistrictConditions {
  Columns factors;   ///< strength of a vote for a party's list, one column a party
  Columns parts;     ///< of a candidate in the strength of its party or, with a share of its own, in all votes
  Columns left{1};   ///< the part of all votes that own shares leave to others
  Columns standing;  ///< 1 where an option is on the ballot, else 0
};

/// Draws the conditions of a district: deviations of the parties, effects of candidates, own shares, who is struck off.
///
/// @param number  of the district, by which it has its own random numbers
void sample_conditions(const Replicates& replicates, const DistrictModel& model, const DistrictPlan& plan, int number,
                       DistrictConditions& conditions);

}  // namespace hemicycle
