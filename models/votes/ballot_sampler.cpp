#include "models/votes/ballot_sampler.hpp"

#include <algorithm>
#include <cstddef>

#include "models/base/contracts.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

BallotSampler::BallotSampler(const Electorate& electorate, const VoteModel& votes, const TurnoutModel& turnout)
    : station_concentration_(votes.station_concentration),
      national_(votes, national_centre(electorate)),
      regional_(electorate, votes.regional_sd),
      turnout_(turnout, electorate) {
  for (const Region& region : electorate.regions) {
    invalid_.push_back(region.invalid);
    if (electorate.given) given_.push_back(electorate.regions.size() == 1 ? *electorate.given : region.given);
    EXPECTS(!electorate.given || region.stations.empty());
  }
}

void BallotSampler::sample_climate(const Replicates& replicates, Conditions& nation) const {
  if (!national_.is_by_region()) national_.sample_swing(replicates, nation.shares);
  turnout_.sample_nation(replicates, nation.turnout[0]);
}

void BallotSampler::sample_region(const Replicates& replicates, int region, const Conditions& nation,
                                  Conditions& conditions) const {
  if (national_.is_by_region()) {
    national_.sample_region(replicates, region, conditions.shares);
  } else {
    regional_.sample(replicates, region, nation.shares, conditions.shares);
  }
  turnout_.sample_region(replicates, region, nation.turnout[0], conditions.turnout[0]);
}

void BallotSampler::sample_unit(const Replicates& replicates, const Unit& unit, const Conditions& conditions,
                                BallotScratch& scratch, BallotBlock& ballots) const {
  cast(replicates, unit, conditions.turnout[0], scratch, ballots);
  if (unit.level == UnitLevel::station && station_concentration_) {
    sample_station_votes(replicates, *station_concentration_, unit, conditions.shares, ballots.valid(),
                         scratch.stations, ballots.votes);
  } else {
    share_out(replicates, conditions.shares, ballots.valid(), scratch.remainders, ballots.votes);
  }
}

void BallotSampler::sample_nation(const Replicates& replicates, const Unit& nation, BallotScratch& scratch,
                                  BallotBlock& ballots) const {
  EXPECTS(nation.level == UnitLevel::nation);
  turnout_.sample_nation(replicates, scratch.turnout[0]);
  cast(replicates, nation, scratch.turnout[0], scratch, ballots);
  national_.sample_weights(replicates, ballots.votes);
  share_out(replicates, ballots.votes, ballots.valid(), scratch.remainders, ballots.votes);
}

void BallotSampler::cast(const Replicates& replicates, const Unit& unit, ConstColumn deviation, BallotScratch& scratch,
                         BallotBlock& ballots) const {
  std::ranges::fill(ballots.registered(), static_cast<double>(unit.registered));
  if (!given_.empty()) {
    const GivenBallots& given = given_[static_cast<std::size_t>(unit.region)];
    std::ranges::fill(ballots.valid(), static_cast<double>(given.valid));
    std::ranges::fill(ballots.cast(), static_cast<double>(given.valid + given.invalid));
    return;
  }
  turnout_.sample_unit(replicates, unit, deviation, scratch.turnout[0]);
  vote_kernels(replicates.instructions)
      .cast(static_cast<double>(unit.registered), scratch.turnout[0].data(),
            invalid_[static_cast<std::size_t>(unit.region)], replicates.count, ballots.cast().data(),
            ballots.valid().data());
}

void share_out(const Replicates& replicates, const Columns& weights, ConstColumn valid, Columns& scratch,
               Columns& votes) {
  vote_kernels(replicates.instructions)
      .share_out(weights.data(), valid.data(), weights.count(), replicates.count, scratch.data(), votes.data());
}

}  // namespace hemicycle
