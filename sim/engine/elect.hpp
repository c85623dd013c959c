#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "models/electorate/electorate.hpp"
#include "models/fraud/pipeline.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballot_sampler.hpp"
#include "models/votes/ballots.hpp"
#include "models/votes/flow_sampler.hpp"
#include "models/votes/vote_model.hpp"

#include "sim/engine/district_contest.hpp"
#include "sim/engine/elect_members.hpp"
#include "sim/engine/member_tally.hpp"

namespace hemicycle {

/// The ballots of the nation in a block of elections.
struct Tallies {
  explicit Tallies(int parties = 0)
      : sincere(parties), honest(parties), reported(parties), honest_districts(parties), reported_districts(parties) {}

  BallotBlock sincere;   ///< before any flow of voters; written only where there is one
  BallotBlock honest;    ///< as cast
  BallotBlock reported;  ///< written only where there is fraud

  // By region, where some law of the study asks for it; else empty.
  std::vector<BallotBlock> honest_regions;
  std::vector<BallotBlock> reported_regions;

  // In single-member districts with candidates.
  MemberTally honest_districts;
  MemberTally reported_districts;
};

/// An electorate with its models, ready to be drawn from: everything that is the same in every election is worked
/// out. Const, and so shared by threads.
class ElectionSampler {
 public:
  ElectionSampler(const Electorate& electorate, const VoteModel& votes, const TurnoutModel& turnout,
                  const std::vector<Mechanism>& fraud, std::optional<Observers> observers = {},
                  std::vector<Flow> flows = {}, DistrictContest districts = {});

  [[nodiscard]] int parties() const { return parties_; }
  [[nodiscard]] int regions() const { return static_cast<int>(units_.size()); }
  [[nodiscard]] const std::vector<Unit>& units_of(int region) const { return units_[static_cast<std::size_t>(region)]; }
  /// Whether the nation is the only unit.
  [[nodiscard]] bool is_one_unit() const;
  [[nodiscard]] const BallotSampler& ballots() const { return ballots_; }
  [[nodiscard]] const FlowSampler& flows() const { return flows_; }
  [[nodiscard]] const FraudPipeline& fraud() const { return fraud_; }
  [[nodiscard]] const DistrictContest& districts() const { return districts_; }
  /// Mechanisms of fraud, at the lists and in districts.
  [[nodiscard]] std::size_t mechanisms() const { return mechanisms_; }
  /// Whether the reported ballots may be others than those cast.
  [[nodiscard]] bool has_fraud() const { return mechanisms_ > 0; }

 private:
  int parties_;
  std::vector<std::vector<Unit>> units_;  ///< region by region
  BallotSampler ballots_;
  FlowSampler flows_;
  FraudPipeline fraud_;
  DistrictContest districts_;
  std::size_t mechanisms_;
};

/// What a thread needs beside the tallies, kept between blocks so that none allocates.
struct Workspace {
  explicit Workspace(int parties)
      : nation(parties), region(parties), scratch(parties), unit(parties), territory(parties) {}

  NationalConditions nation;
  Conditions region;
  BallotScratch scratch;
  BallotBlock unit;
  BallotBlock territory;  ///< reported sum of a region, where it is tabulated
  FlowRoom flows;
  FraudRoom fraud;
  MemberRoom members;
};

/// Draws a block of elections: the climate of the nation, the conditions of each region, the ballots of each unit,
/// moved by flows of voters, honest as cast and, where there is fraud, as reported.
void sample_block(const ElectionSampler& sampler, const Replicates& replicates, Workspace& workspace, Tallies& tallies);

}  // namespace hemicycle
