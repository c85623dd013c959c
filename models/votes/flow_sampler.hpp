#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "models/base/columns.hpp"
#include "models/electorate/electorate.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"
#include "models/votes/flow.hpp"

namespace hemicycle {

/// What a thread needs to move voters; made ready by the first block.
struct FlowRoom {
  Columns before;  ///< voters by option
  Columns after;
  Columns drawn;
  Columns remainders;
  std::vector<std::vector<Columns>> shares;  ///< of each flow, of each row of the region
  std::vector<Columns> moved;                ///< of each flow: one column, voters who changed their option
};

/// The flows of a scenario, each moving what the one before left. Flow i draws at series i of its stages.
class FlowSampler {
 public:
  FlowSampler(std::vector<Flow> flows, int parties);

  [[nodiscard]] bool empty() const { return flows_.empty(); }

  /// Before the first unit of a block.
  void begin(FlowRoom& room) const;
  /// Before the first unit of a region.
  void enter_region(const Replicates& replicates, int region, FlowRoom& room) const;

  /// Turns the sincere ballots of a unit into those that are cast, in place.
  void move_all(const Replicates& replicates, const Unit& unit, BallotBlock& ballots, FlowRoom& room) const;

 private:
  /// A row with the options that get something, those who stay last.
  struct Row {
    int from;
    std::vector<int> to;
    std::vector<double> shares;
  };
  struct Step {
    std::vector<std::vector<Row>> rows;  ///< one list a region
    std::optional<double> concentration;
    WholeVoters whole;
  };

  [[nodiscard]] static Row used(const FlowRow& row);
  void fill_shares(const Replicates& replicates, std::size_t step, const Row& row, Columns& shares) const;
  void draw(const Replicates& replicates, std::size_t step, const Unit& unit, const Row& row, const Columns& shares,
            FlowRoom& room) const;
  void move(const Row& row, Column moved, FlowRoom& room) const;

  int parties_;
  std::vector<Step> flows_;
};

}  // namespace hemicycle
