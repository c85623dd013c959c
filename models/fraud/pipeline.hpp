#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "models/electorate/electorate.hpp"
#include "models/fraud/amount.hpp"
#include "models/fraud/effect.hpp"
#include "models/fraud/mechanism.hpp"
#include "models/fraud/observation.hpp"
#include "models/fraud/selector.hpp"
#include "models/fraud/site.hpp"
#include "models/fraud/touched_rows.hpp"
#include "models/random/address.hpp"
#include "models/votes/ballots.hpp"

namespace hemicycle {

/// What a thread needs to apply a pipeline; made ready by the first block.
struct FraudRoom {
  FraudScratch scratch;
  Observation observation;
  std::vector<SelectionMemory> selections;  ///< one a mechanism
  std::vector<FraudMemory> memories;        ///< one a mechanism
  std::vector<EffectBlock> effects;         ///< of each mechanism, then of all together
  Columns strength{1};
  BallotBlock before;  ///< of a mechanism
  BallotBlock honest;  ///< of all
  BallotBlock few;     ///< of the replicates that a mechanism touches
  EffectBlock on_few;

  bool one_is_all = false;  ///< a mechanism alone, at units: what it did is what all did

  /// What mechanism i did; behind the last one, what all did together.
  [[nodiscard]] const EffectBlock& effect(std::size_t i) const { return effects[one_is_all ? 0 : i]; }
};

/// What the mechanisms of a pipeline act on: the ballots of the lists, or of a single-member district.
struct FraudScope {
  int parties = 0;              ///< columns of its ballots
  std::vector<Unit> units;      ///< of which its ballots are the sum, numbered one after another
  std::optional<int> district;  ///< empty: the lists
};

/// The regions of units, each as one unit with the registered voters of them all: what Tabulation chooses from.
[[nodiscard]] std::vector<Unit> territories_of(const std::vector<Unit>& units);

/// The mechanisms of a scenario, each acting on what the one before left.
///
/// The mechanism at place i of the scenario draws at series i of its own stages, unit by unit, so that adding or
/// changing one leaves the draws of the others as they were, unless their places in the list move. Tabulation comes
/// last, whatever its place.
class FraudPipeline {
 public:
  /// The mechanisms that act on the lists.
  FraudPipeline(const std::vector<Mechanism>& mechanisms, std::optional<Observers> observers,
                const Electorate& electorate);
  /// Those that act on something.
  FraudPipeline(const std::vector<Mechanism>& mechanisms, std::optional<Observers> observers, FraudScope scope);

  [[nodiscard]] bool empty() const { return steps_.empty(); }
  [[nodiscard]] std::size_t count() const { return steps_.size(); }
  /// The place in the scenario of the i-th mechanism of the pipeline.
  [[nodiscard]] std::size_t place(std::size_t i) const { return steps_[i].series; }
  /// Whether votes are moved where the protocols of a territory are added up.
  [[nodiscard]] bool has_tabulation() const;

  /// Before the first unit of a block.
  void begin(const Replicates& replicates, FraudRoom& room) const;
  /// Before the first unit of a region.
  void enter_region(const Replicates& replicates, int region, FraudRoom& room) const;

  /// Turns the honest ballots of a unit into the reported ones, in place. Units come region by region, in order.
  void perturb_all(const Replicates& replicates, const Unit& unit, BallotBlock& ballots, FraudRoom& room) const;

  /// Turns the sum of a region's protocols into what is reported of it.
  void tabulate(const Replicates& replicates, int region, BallotBlock& territory, FraudRoom& room) const;

 private:
  struct Step {
    Mechanism mechanism;
    Selector where;
    AmountSampler amount;
    bool is_tabulation;
    bool has_memory;       ///< what it does not touch counts too
    std::uint32_t series;  ///< place in the scenario
  };

  void prepare(FraudRoom& room) const;
  /// Counts the registered voters of the units that a mechanism will touch.
  void count_chosen(const Replicates& replicates, std::size_t step, FraudRoom& room) const;
  /// Lets a mechanism act; whether it did.
  bool apply(const Replicates& replicates, std::size_t step, const Unit& unit, BallotBlock& ballots,
             FraudRoom& room) const;
  /// Lets it act where room.strength says that it does, and adds what it did to `effect`.
  void act(const Replicates& replicates, std::size_t step, const Unit& unit, BallotBlock& ballots, EffectBlock& effect,
           FraudRoom& room) const;

  FraudScope scope_;
  std::vector<Unit> territories_;  ///< regions of the scope, one after another, with the voters of their units
  ObservationSampler observers_;   ///< of units
  ObservationSampler nobody_{std::nullopt};  ///< of territories
  std::vector<Step> steps_;
};

}  // namespace hemicycle
