#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "models/fraud/pipeline.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"
#include "models/votes/district_sampler.hpp"

#include "sim/engine/district_contest.hpp"
#include "sim/engine/member_tally.hpp"

namespace hemicycle {

/// A tie in a district that waits for the votes of the whole nation.
struct PendingTie {
  int district = 0;
  std::size_t row = 0;
  std::vector<Votes> votes;  ///< one an option
  bool is_reported = false;
};

/// Ballots of a district.
struct DistrictBallots {
  explicit DistrictBallots(int options = 0) : unit(options), honest(options), reported(options) {}

  BallotBlock unit;
  BallotBlock honest;
  BallotBlock reported;
};

/// What a thread needs to elect members; made ready by the first block.
struct MemberRoom {
  DistrictRoom votes;
  std::vector<DistrictBallots> ballots;  ///< by number of options
  std::vector<FraudRoom> fraud;          ///< one a district
  std::vector<PendingTie> ties;
};

/// Elects the members of the districts of a block, whose list ballots come unit by unit, region by region.
class MemberElections {
 public:
  /// @param reported  null: there is no fraud
  MemberElections(const DistrictContest& contest, const Replicates& replicates, MemberRoom& room, MemberTally& honest,
                  MemberTally* reported);

  /// Takes the list ballots of a unit as cast.
  void take(const Unit& unit, const BallotBlock& list);
  /// Behind the last unit: closes the last district, and settles ties by the votes of the lists in the nation.
  void close(const BallotBlock& honest, const BallotBlock& reported);

 private:
  void open(int district);
  void cast(const Unit& unit, const BallotBlock& list);
  void close_district();
  void settle(const BallotBlock& ballots, bool is_reported);
  void settle_tie(const PendingTie& tie, const BallotBlock& nation);

  const DistrictContest& contest_;
  const Replicates& replicates_;
  MemberRoom& room_;
  MemberTally& honest_;
  MemberTally* reported_;
  int district_ = -1;  ///< that is open; -1: none
};

}  // namespace hemicycle
