#pragma once

#include <cstdint>
#include <vector>

#include "models/base/columns.hpp"
#include "models/electorate/electorate.hpp"
#include "models/fraud/observation.hpp"
#include "models/fraud/selection.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// What choosing units keeps from unit to unit of a block.
struct SelectionMemory {
  Columns columns{3};

  [[nodiscard]] Column prevalence() { return columns[0]; }  ///< drawn once a block
  [[nodiscard]] Column at_work() { return columns[1]; }     ///< 1 where the region's machine is at work
  [[nodiscard]] Column missing() { return columns[2]; }     ///< units still to be chosen of an exact number
};

/// Whether a unit is of the regions and sizes of a selection, so that it can be touched at all.
[[nodiscard]] bool concerns(const Selection& where, const Unit& unit);

/// Chooses the units that a mechanism touches.
class Selector {
 public:
  /// @param at_the_count  whether the mechanism acts at the count or later
  /// @param units         that it may touch, numbered one after another
  Selector(const Selection& where, std::uint32_t series, bool at_the_count, const std::vector<Unit>& units);

  void begin(const Replicates& replicates, SelectionMemory& memory) const;
  void enter_region(const Replicates& replicates, int region, SelectionMemory& memory) const;

  /// Whether the unit can be touched at all.
  [[nodiscard]] bool concerns(const Unit& unit) const { return hemicycle::concerns(where_, unit); }

  /// Sets `touched` to 1 where the mechanism acts at the unit, else to 0. Units that it concerns come in their order.
  ///
  /// Of an exact number each unit is chosen with probability missing / ahead. Source: C. Fan, M. Muller, I. Rezucha
  /// (1962), "Development of sampling plans by using sequential selection techniques", JASA 57.
  /// @param ballots  as the mechanism finds them; null where nothing was cast yet
  void select(const Replicates& replicates, const Unit& unit, const ObservationSampler& observers,
              const Observation& observation, const BallotBlock* ballots, SelectionMemory& memory,
              Column touched) const;

 private:
  void choose_each(const Replicates& replicates, const Unit& unit, const ObservationSampler& observers,
                   const Observation& observation, SelectionMemory& memory, Column touched) const;
  void choose_exactly(const Replicates& replicates, const Unit& unit, const ObservationSampler& observers,
                      const Observation& observation, SelectionMemory& memory, Column touched) const;
  void drop_others(const Replicates& replicates, const Observation& observation, const BallotBlock* ballots,
                   Column touched) const;

  Selection where_;
  std::uint32_t series_;
  bool at_the_count_;
  std::uint32_t first_;               ///< number of the first unit
  std::vector<double> size_factors_;  ///< one a unit; empty: 1
  std::vector<double> ahead_;         ///< units from this one on that can be chosen; empty: no exact number
};

}  // namespace hemicycle
