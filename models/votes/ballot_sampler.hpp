#pragma once

#include <optional>
#include <vector>

#include "models/electorate/electorate.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"
#include "models/votes/nation_sampler.hpp"
#include "models/votes/regional_shares.hpp"
#include "models/votes/station_votes.hpp"
#include "models/votes/turnout.hpp"
#include "models/votes/vote_model.hpp"

namespace hemicycle {

/// What the regions share in every replicate.
struct NationalConditions {
  explicit NationalConditions(int parties) : move(parties), turnout(1), room(parties) {}

  NationalMove move;
  Columns turnout;            ///< one column: deviation, logit scale
  Columns regional_turnouts;  ///< deviations that are correlated between regions, one column each
  Columns room;
};

/// What the units of a region share in every replicate.
struct Conditions {
  explicit Conditions(int parties) : votes(parties), turnout(1) {}

  RegionShares votes;
  Columns turnout;  ///< one column: deviation, logit scale
};

/// Room for the numbers on the way to the ballots of a unit.
struct BallotScratch {
  explicit BallotScratch(int parties) : turnout(1), shares(parties), remainders(parties), stations(parties) {}

  Columns turnout;
  Columns shares;  ///< of a station
  Columns remainders;
  StationScratch stations;
};

/// Draws the ballots of an electorate, unit by unit.
class BallotSampler {
 public:
  BallotSampler(const Electorate& electorate, const VoteModel& votes, const TurnoutModel& turnout);

  /// National swing and turnout, and the deviations that regions share. No swing where regions are drawn by themselves.
  void sample_climate(const Replicates& replicates, NationalConditions& nation) const;

  /// Shares and turnout of a region under a national climate.
  void sample_region(const Replicates& replicates, int region, const NationalConditions& nation,
                     Conditions& conditions) const;

  /// Whole ballots of a unit under the conditions of its region.
  void sample_unit(const Replicates& replicates, const Unit& unit, const NationalConditions& nation,
                   const Conditions& conditions, BallotScratch& scratch, BallotBlock& ballots) const;

  /// Whole ballots of an electorate that is one nation without stations, straight from the national draw.
  void sample_nation(const Replicates& replicates, const Unit& nation, BallotScratch& scratch,
                     BallotBlock& ballots) const;

 private:
  void cast(const Replicates& replicates, const Unit& unit, ConstColumn deviation, BallotScratch& scratch,
            BallotBlock& ballots) const;
  void count_voters(const Replicates& replicates, const Unit& unit, ConstColumn turnout, BallotBlock& ballots) const;
  void count_votes(const Replicates& replicates, const Unit& unit, const Columns& weights, BallotScratch& scratch,
                   BallotBlock& ballots) const;

  std::vector<GivenBallots> given_;  ///< one a region; empty: drawn from a turnout
  std::vector<double> invalid_;      ///< share of the ballots cast, one a region
  std::optional<double> station_concentration_;
  Counts counts_;
  NationSampler national_;
  RegionalShareSampler regional_;
  TurnoutSampler turnout_;
};

/// Whole votes by largest remainder: of weight / sum of weights * valid ballots the whole part, and the ballots left
/// over one each to the largest remainders, of equal ones to the party listed first. Votes sum to `valid` exactly.
///
/// @param weights  one column a party, >= 0, some positive in every replicate; may be `votes`
void share_out(const Replicates& replicates, const Columns& weights, ConstColumn valid, Columns& scratch,
               Columns& votes);

}  // namespace hemicycle
