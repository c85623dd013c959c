#pragma once

#include <limits>
#include <optional>
#include <vector>

#include "models/base/types.hpp"
#include "models/fraud/prevalence.hpp"

namespace hemicycle {

/// Whether observers were at a unit.
enum class Observed { either, yes, no };

/// Where a mechanism acts. A unit is a polling station; without stations a region, or the nation.
///
/// A unit of the chosen regions and sizes is touched with probability
/// min(1, share * (registered / mean of the chosen units)^size_power), by itself, the product with a factor of
/// Observers being cut at 1 as well; or exactly `stations` of them are, every choice being as likely. Where the machine
/// of a region is not at work, none of its units is.
struct Selection {
  std::vector<bool> regions;           ///< one a region
  Prevalence share_of_stations = 1.0;  ///< probability that a unit is touched
  std::optional<Votes> stations;       ///< exactly so many units instead; at most those chosen
  double share_of_regions = 1.0;       ///< probability that a region's machine is at work
  double size_power = 0.0;             ///< > 0: larger units more often, < 0: smaller ones
  Votes least_registered = 0;          ///< [voters] of the units chosen
  Votes most_registered = std::numeric_limits<Votes>::max();
  double least_turnout = 0.0;  ///< ballots cast per registered voter, when its turn comes
  double most_turnout = std::numeric_limits<double>::infinity();
  Observed observed = Observed::either;
  bool bad_counts = false;  ///< only where the count is bad
  /// It acts on the ballots of this single-member district, whose options then stand for parties; empty: on the lists'.
  std::optional<int> district = {};

  friend bool operator==(const Selection&, const Selection&) = default;
};

/// Observers, and what they and bad counts do to mechanisms.
///
/// A unit of their regions is observed with probability share. There a mechanism is tried less often, by the factor
/// 1 - deterrence; elsewhere in these regions more often, by 1 + displacement * share / (1 - share), so that attempts
/// are neither more nor fewer where displacement = deterrence and no chance is cut at 1. Of an exact number of units
/// those observed fail with probability deterrence, and no other takes their place. Where observers are kept out of the
/// count, what happens from the count on is as if nobody had observed.
struct Observers {
  std::vector<bool> regions;    ///< one a region
  double share = 0.0;           ///< in [0, 1]
  double deterrence = 0.0;      ///< in [0, 1]
  double displacement = 0.0;    ///< in [0, 1]
  double blocked = 0.0;         ///< in [0, 1]: of the observed units
  Prevalence bad_counts = 0.0;  ///< share of units whose count is bad

  friend bool operator==(const Observers&, const Observers&) = default;
};

}  // namespace hemicycle
