#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/scenario.hpp"
#include "sim/stats/results.hpp"

namespace hemicycle {

/// "majority", "supermajority", "coalition", "tie", "custom".
[[nodiscard]] std::string_view name(EventKind kind);

/// A tally and what files call it: "honest" or "reported".
struct NamedTally {
  std::string_view name;
  const TallyCounts* counts;
};

/// The tallies that a point has: honest, and reported where the scenario has fraud.
[[nodiscard]] std::vector<NamedTally> tallies(const PointCounts& point);

/// Reported where the scenario has fraud, else honest: what sweeps compare.
[[nodiscard]] NamedTally last_tally(const PointCounts& point);

/// A paired difference and what it is the difference to: "0" (point 0) or "honest".
struct NamedDifference {
  std::string_view baseline;
  const DifferenceCounts* counts;
};

/// The differences that were counted at a point.
[[nodiscard]] std::vector<NamedDifference> differences(const PointCounts& point);

/// What a block of flows or fraud did, and what files call it: "flow.0", "fraud.1", and "fraud" for all together.
struct NamedEffect {
  std::string block;
  std::string_view kind;  ///< "boycott", "stuffing"; empty for all together
  const EffectCounts* counts;
  bool counts_units;  ///< false: only voters are counted, as of flows
};

/// The effects that were counted at a point.
[[nodiscard]] std::vector<NamedEffect> effects(const Scenario& scenario, const PointCounts& point);

/// A varied value for people and tables: TOML strings without quotes, numbers without underscores, the rest as is.
[[nodiscard]] std::string plain_value(std::string_view toml);

/// Whether the text is a decimal number as a whole.
[[nodiscard]] bool is_number(std::string_view text);

/// The name of a party, or its id where it has none.
[[nodiscard]] const std::string& label(const Party& party);

}  // namespace hemicycle
