#pragma once

#include <vector>

#include "models/base/columns.hpp"
#include "models/base/types.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// The district of each polling station of a region, by its place in the region's districts: both in their order, each
/// station in the district in which the middle of its voters lies.
///
/// @param registered  [voters] of the districts; each >= 1
/// @param stations    [voters] of the stations
[[nodiscard]] std::vector<int> districts_of_stations(const std::vector<Votes>& registered,
                                                     const std::vector<Votes>& stations);

/// The ballots of a region that votes as one piece, by district.
struct SplitBallots {
  Columns registered;
  Columns cast;
  Columns invalid;
  Columns remainders;
};

/// Splits the ballots of a region over its districts by largest remainder: those cast by registered voters, the invalid
/// ones by those cast.
void split_ballots(const Replicates& replicates, const BallotBlock& region, const std::vector<Votes>& registered,
                   SplitBallots& split);

/// Writes the totals of one of the districts of a region that was split.
void take_totals(const SplitBallots& split, int place, bool has_register, BallotBlock& ballots);

}  // namespace hemicycle
