#pragma once

// Small electorates for tests, and the drawing of blocks from them.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "models/base/instruction_set.hpp"

#include "sim/engine/elect.hpp"

namespace hemicycle {

/// Parties p0, p1, …, with votes where they are given.
inline std::vector<Party> parties_named(std::size_t count, std::span<const Votes> votes = {}) {
  std::vector<Party> parties(count);
  for (std::size_t p = 0; p < count; ++p) {
    parties[p].id = "p" + std::to_string(p);
    if (!votes.empty()) parties[p].votes = votes[p];
  }
  return parties;
}

/// One nation without regions.
inline Electorate nation_of(Votes registered, double turnout, double invalid, std::vector<double> shares) {
  Electorate electorate;
  electorate.parties = parties_named(shares.size());
  electorate.regions.resize(1);
  Region& nation = electorate.regions.front();
  nation.registered = registered;
  nation.turnout = turnout;
  nation.invalid = invalid;
  nation.shares = std::move(shares);
  return electorate;
}

/// One nation whose ballots are given: every vote valid.
inline Electorate ballots_of(Votes valid, std::vector<double> shares) {
  Electorate electorate = nation_of(0, 1.0, 0.0, std::move(shares));
  electorate.given = GivenBallots{.valid = valid, .invalid = 0};
  return electorate;
}

inline Region region_of(std::string id, Votes registered, double turnout, std::vector<double> shares,
                        std::vector<Votes> stations = {}) {
  Region region;
  region.id = std::move(id);
  region.registered = registered;
  region.turnout = turnout;
  region.shares = std::move(shares);
  region.stations = std::move(stations);
  return region;
}

inline Electorate electorate_of(std::vector<Region> regions) {
  Electorate electorate;
  electorate.parties = parties_named(regions.front().shares.size());
  electorate.regions = std::move(regions);
  return electorate;
}

/// The factor of a covariance with independent components.
inline std::vector<double> diagonal_factor(std::size_t parties, double sd) {
  std::vector<double> factor;
  for (std::size_t p = 0; p < parties; ++p) {
    factor.insert(factor.end(), p, 0.0);
    factor.push_back(sd);
  }
  return factor;
}

/// Draws of another program, in order.
inline DrawnShares drawn_shares(std::vector<double> shares, int regions = 0, std::vector<double> cumulative = {}) {
  return {std::make_shared<const ShareDraws>(ShareDraws{std::move(shares), std::move(cumulative), regions})};
}

/// Draws blocks one after another from a sampler and keeps the last one.
class Drawing {
 public:
  explicit Drawing(ElectionSampler sampler, std::uint64_t seed = 1)
      : sampler_(std::move(sampler)), seed_(seed), workspace_(sampler_.parties()), tallies_(sampler_.parties()) {}

  Drawing(const Electorate& electorate, const VoteModel& votes, const TurnoutModel& turnout = FixedTurnout{},
          std::vector<Mechanism> fraud = {}, std::uint64_t seed = 1)
      : Drawing(ElectionSampler(electorate, votes, turnout, std::move(fraud)), seed) {}

  const Tallies& rows(std::uint64_t first, int count, InstructionSet instructions) {
    sample_block(sampler_, {.seed = seed_, .first = first, .count = count, .instructions = instructions}, workspace_,
                 tallies_);
    return tallies_;
  }

  const Tallies& block(int number) {
    return rows(static_cast<std::uint64_t>(number) * kBlockSize, kBlockSize, best_instruction_set());
  }

 private:
  ElectionSampler sampler_;
  std::uint64_t seed_;
  Workspace workspace_;
  Tallies tallies_;
};

/// The votes of all parties in a row.
inline std::vector<Votes> votes_in(const BallotBlock& ballots, int row) {
  std::vector<Votes> votes;
  for (int p = 0; p < ballots.votes.count(); ++p) {
    votes.push_back(static_cast<Votes>(ballots.votes[p][static_cast<std::size_t>(row)]));
  }
  return votes;
}

}  // namespace hemicycle
