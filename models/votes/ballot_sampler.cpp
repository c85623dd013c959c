#include "models/votes/ballot_sampler.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "models/base/contracts.hpp"
#include "models/random/samplers.hpp"
#include "models/votes/vote_kernels.hpp"

namespace hemicycle {

BallotSampler::BallotSampler(const Electorate& electorate, const VoteModel& votes, const TurnoutModel& turnout)
    : station_concentration_(votes.station_concentration),
      counts_(votes.counts),
      national_(votes, national_centre(electorate)),
      regional_(electorate, votes),
      turnout_(turnout, electorate) {
  for (const Region& region : electorate.regions) {
    invalid_.push_back(region.invalid);
    if (electorate.given) given_.push_back(electorate.regions.size() == 1 ? *electorate.given : region.given);
    EXPECTS(!electorate.given || region.stations.empty());
  }
}

void BallotSampler::sample_climate(const Replicates& replicates, NationalConditions& nation) const {
  if (!national_.is_by_region()) {
    if (regional_.swing() == Swing::multiplicative) {
      national_.sample_swing(replicates, nation.move.swing);
    } else {
      national_.sample_shares(replicates, nation.move.swing);
      regional_.solve(replicates, nation.move);
    }
    regional_.sample_deviations(replicates, nation.move);
  }
  turnout_.sample_nation(replicates, nation.room, nation.turnout[0]);
  turnout_.sample_regions(replicates, nation.room, nation.regional_turnouts);
}

void BallotSampler::sample_region(const Replicates& replicates, int region, const NationalConditions& nation,
                                  Conditions& conditions) const {
  turnout_.sample_region(replicates, region, nation.turnout[0], nation.regional_turnouts, conditions.votes.room,
                         conditions.turnout[0]);
  if (national_.is_by_region()) {
    national_.sample_region(replicates, region, conditions.votes.shares);
  } else {
    regional_.sample(replicates, region, nation.move, conditions.votes);
  }
  turnout_.lean(replicates, region, conditions.votes.shares, conditions.turnout[0]);
}

void BallotSampler::sample_unit(const Replicates& replicates, const Unit& unit, const NationalConditions& nation,
                                const Conditions& conditions, BallotScratch& scratch, BallotBlock& ballots) const {
  cast(replicates, unit, conditions.turnout[0], scratch, ballots);
  const bool is_station = unit.level == UnitLevel::station;
  const bool has_own_shares = is_station && regional_.has_station_shares();
  if (has_own_shares) {
    regional_.sample_station(replicates, unit, nation.move, conditions.votes, scratch.remainders, scratch.shares);
  }
  const Columns& shares = has_own_shares ? scratch.shares : conditions.votes.shares;
  if (is_station && station_concentration_) {
    sample_station_votes(replicates, *station_concentration_, unit, shares, ballots.valid(), scratch.stations,
                         ballots.votes);
  } else {
    count_votes(replicates, unit, shares, scratch, ballots);
  }
}

void BallotSampler::sample_nation(const Replicates& replicates, const Unit& nation, BallotScratch& scratch,
                                  BallotBlock& ballots) const {
  EXPECTS(nation.level == UnitLevel::nation);
  turnout_.sample_nation(replicates, scratch.remainders, scratch.turnout[0]);
  national_.sample_weights(replicates, scratch.shares);
  turnout_.lean(replicates, 0, scratch.shares, scratch.turnout[0]);
  cast(replicates, nation, scratch.turnout[0], scratch, ballots);
  count_votes(replicates, nation, scratch.shares, scratch, ballots);
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
  if (counts_ == Counts::multinomial) return count_voters(replicates, unit, scratch.turnout[0], ballots);
  vote_kernels(replicates.instructions)
      .cast(static_cast<double>(unit.registered), scratch.turnout[0].data(),
            invalid_[static_cast<std::size_t>(unit.region)], replicates.count, ballots.cast().data(),
            ballots.valid().data());
}

/// Voters ~ Binomial(registered, turnout), valid ones of them ~ Binomial(voters, 1 - invalid); units 2 n and 2 n + 1 of
/// Stage::voters.
void BallotSampler::count_voters(const Replicates& replicates, const Unit& unit, ConstColumn turnout,
                                 BallotBlock& ballots) const {
  sample_binomial(replicates, {.stage = Stage::voters, .unit = 2 * unit.number}, ballots.registered(), turnout,
                  ballots.cast());
  const double invalid = invalid_[static_cast<std::size_t>(unit.region)];
  std::ranges::copy(ballots.cast(), ballots.valid().begin());
  if (invalid == 0.0) return;
  alignas(64) double valid[kBlockSize];
  std::ranges::fill(valid, 1.0 - invalid);
  sample_binomial(replicates, {.stage = Stage::voters, .unit = 2 * unit.number + 1}, ballots.cast(), valid,
                  ballots.valid());
}

/// The votes of a unit whose shares are known: rounded, or multinomial at units n * parties + p of station_counts.
void BallotSampler::count_votes(const Replicates& replicates, const Unit& unit, const Columns& weights,
                                BallotScratch& scratch, BallotBlock& ballots) const {
  if (counts_ == Counts::rounded) {
    return share_out(replicates, weights, ballots.valid(), scratch.remainders, ballots.votes);
  }
  const std::size_t size = static_cast<std::size_t>(weights.count()) * kBlockSize;
  const std::uint32_t first = unit.number * static_cast<std::uint32_t>(weights.count());
  sample_multinomial(replicates, {.stage = Stage::station_counts, .unit = first}, ballots.valid(),
                     {weights.data(), size}, {ballots.votes.data(), size});
}

void share_out(const Replicates& replicates, const Columns& weights, ConstColumn valid, Columns& scratch,
               Columns& votes) {
  vote_kernels(replicates.instructions)
      .share_out(weights.data(), valid.data(), weights.count(), replicates.count, scratch.data(), votes.data());
}

}  // namespace hemicycle
