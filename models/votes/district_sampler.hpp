#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "models/electorate/electorate.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"
#include "models/votes/candidate_votes.hpp"
#include "models/votes/district_conditions.hpp"
#include "models/votes/district_model.hpp"
#include "models/votes/district_plan.hpp"
#include "models/votes/district_territory.hpp"
#include "models/votes/transfer_sampler.hpp"

namespace hemicycle {

/// What a thread needs to draw the votes of districts; made ready by the first block.
struct DistrictRoom {
  TransferRoom shares;
  SplitBallots split;             ///< of the region entered last
  DistrictConditions conditions;  ///< of the district entered last
  CandidateScratch scratch;
};

/// Draws the votes in single-member districts; their law stands at DistrictModel.
class DistrictSampler {
 public:
  DistrictSampler(std::optional<DistrictModel> model, const Electorate& electorate);

  [[nodiscard]] bool empty() const { return model_.districts.empty(); }
  [[nodiscard]] const DistrictModel& model() const { return model_; }
  [[nodiscard]] const DistrictPlan& plan(int district) const { return plans_[static_cast<std::size_t>(district)]; }
  /// The option that is "against all"; -1: none.
  [[nodiscard]] int against_all(int district) const;
  /// The districts of a region in their order.
  [[nodiscard]] const std::vector<int>& of_region(int region) const {
    return by_region_[static_cast<std::size_t>(region)];
  }
  /// The district in which a polling station lies; its region has one.
  [[nodiscard]] int of_station(const Unit& station) const {
    return of_stations_[static_cast<std::size_t>(station.number)];
  }

  /// Before the first region of a block.
  void begin(const Replicates& replicates, DistrictRoom& room) const;
  /// Before a region that votes as one piece: splits its ballots over its districts.
  void split(const Replicates& replicates, int region, const BallotBlock& list, DistrictRoom& room) const;
  /// The totals of the place-th district of the region that was split.
  void take_totals(int place, const DistrictRoom& room, BallotBlock& ballots) const;
  /// Before the first unit of a district: what holds for all of it.
  void enter(const Replicates& replicates, int district, DistrictRoom& room) const;
  /// Whole votes for the options of the district entered last; totals stand there already, but for those who stay at
  /// home.
  void cast(const Replicates& replicates, int district, const BallotBlock& list, DistrictRoom& room,
            BallotBlock& ballots) const;
  /// Votes of two options in a second round, see run_off().
  [[nodiscard]] std::pair<Votes, Votes> second_round(int district, std::span<const Votes> votes, int one, int other,
                                                     std::size_t row, const DistrictRoom& room) const;

 private:
  DistrictModel model_;
  bool has_register_;
  TransferSampler transfers_;
  std::vector<DistrictPlan> plans_;
  std::vector<std::vector<int>> by_region_;
  std::vector<int> of_stations_;  ///< one a unit; empty without stations
};

}  // namespace hemicycle
