#pragma once

#include <functional>

#include "models/electorate/electorate.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"

#include "sim/engine/elect.hpp"

namespace hemicycle {

/// What is shown of a unit (a polling station, or the region or nation that votes as one piece): its ballots as cast,
/// and as reported where there is fraud, else the same again. Both are gone after the call.
using UnitVisitor = std::function<void(const Unit& unit, const BallotBlock& honest, const BallotBlock& reported)>;

/// Draws a block of elections as sample_block does and shows it unit by unit, region by region: their sums are the
/// tallies of sample_block, but for what is moved where territories are tabulated.
void visit_units(const ElectionSampler& sampler, const Replicates& replicates, const UnitVisitor& visit);

}  // namespace hemicycle
