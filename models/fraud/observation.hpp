#pragma once

#include <optional>
#include <vector>

#include "models/base/columns.hpp"
#include "models/electorate/electorate.hpp"
#include "models/fraud/selection.hpp"
#include "models/random/address.hpp"

namespace hemicycle {

/// What observers and counters are like at a unit, in every replicate of a block.
struct Observation {
  Columns flags{3};       ///< 1 where the unit is observed; where the count is as well; where the count is bad
  Columns bad_counts{1};  ///< how common bad counts are, drawn once a block

  [[nodiscard]] ConstColumn observed(bool at_the_count) const { return flags[at_the_count ? 1 : 0]; }
  [[nodiscard]] ConstColumn bad() const { return flags[2]; }
};

/// Draws where observers are and which counts are bad, and says what observers do to chances.
class ObservationSampler {
 public:
  explicit ObservationSampler(std::optional<Observers> observers) : observers_(std::move(observers)) {}

  /// Whether there is anything to draw.
  [[nodiscard]] bool is_needed() const { return observers_.has_value(); }
  /// Whether observers change the chance that a mechanism is tried.
  [[nodiscard]] bool changes_chances() const;

  /// How common bad counts are in this block.
  void begin(const Replicates& replicates, Observation& observation) const;
  void sample(const Replicates& replicates, const Unit& unit, Observation& observation) const;

  /// Multiplies chances by 1 - deterrence where a unit is observed, else by 1 + displacement * o / (1 - o), o being the
  /// share of units observed. Territories without observers keep their chances.
  void change_chances(const Unit& unit, bool at_the_count, const Observation& observation, Column chance) const;

 private:
  [[nodiscard]] double share_at(const Unit& unit, bool at_the_count) const;

  std::optional<Observers> observers_;
};

/// The factor of the chances at units that are not observed, where a share o is.
[[nodiscard]] double displaced_factor(const Observers& observers, double share);

/// Fills a column with a prevalence, drawn where it is uncertain.
void sample_prevalence(const Prevalence& prevalence, const Replicates& replicates, Address address, Column out);

}  // namespace hemicycle
