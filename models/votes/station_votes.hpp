#pragma once

#include "models/base/columns.hpp"
#include "models/electorate/electorate.hpp"
#include "models/random/address.hpp"

namespace hemicycle {

/// Shapes and gammas of a station's own shares, kept between calls so that none allocates.
struct StationScratch {
  explicit StationScratch(int parties) : alphas(parties), gammas(parties) {}

  Columns alphas;
  Columns gammas;
};

/// Draws the votes of a polling station: its own shares ~ Dirichlet(concentration * share of the region), its ballots
/// multinomial; infinite concentration: multinomial by the region's shares. Votes sum to the valid ballots.
///
/// Party p of station n draws at unit n * parties + p, stages station_shares and station_counts.
///
/// @param concentration  > 0
/// @param shares         of the region, one column a party, summing to one
/// @param valid          [ballots] of the station
void sample_station_votes(const Replicates& replicates, double concentration, const Unit& station,
                          const Columns& shares, ConstColumn valid, StationScratch& scratch, Columns& votes);

}  // namespace hemicycle
