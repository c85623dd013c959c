#pragma once

#include <cstddef>
#include <vector>

#include "sim/engine/run.hpp"
#include "sim/scenario/margins.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/stats/summary_estimate.hpp"

namespace hemicycle {

/// The fewest ballots of one kind that reach a goal, over simulated elections.
struct MarginDistribution {
  int party = 0;
  MarginGoal goal = MarginGoal::seat_gained;
  BallotChange change = BallotChange::added;
  std::vector<Votes> ballots;  ///< ascending; of the elections in which some number reaches it, at least one

  /// The smallest number that is enough in permille / 1000 of these elections.
  [[nodiscard]] Votes quantile(int permille) const;
  /// The mean over these elections.
  [[nodiscard]] Estimate mean() const;
};

/// What a mechanism of the scenario does at a polling station that it touches.
struct StationDose {
  std::size_t block = 0;  ///< its place among the [[fraud]] of the scenario
  BallotChange change = BallotChange::added;
  Estimate ballots;    ///< [ballots] a station touched: all ballots moved / all stations touched
  Count stations = 0;  ///< that it can touch

  /// The stations that so many ballots take, each giving the mean.
  [[nodiscard]] Count stations_for(Votes needed) const;
};

struct MarginStudy {
  Count draws = 0;
  std::vector<MarginDistribution> margins;  ///< by party, goal and change; those that no election has are left out
  std::vector<StationDose> doses;           ///< the first mechanism of each change, where there are stations
};

/// The margins of every simulated election, as cast, before any fraud.
[[nodiscard]] MarginStudy draw_margins(const Scenario& scenario, const RunOptions& how);

}  // namespace hemicycle
