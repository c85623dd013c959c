#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/allocate.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/tally.hpp"

namespace hemicycle {

/// What is done to the ballots of a tally.
enum class ChangeKind {
  added,    ///< ballots are added for the party
  moved,    ///< votes of others are given to it
  removed,  ///< votes of the others are taken out of the box
};

/// A change of a tally that helps a party.
struct VoteChange {
  ChangeKind kind = ChangeKind::added;
  int party = 0;
  std::vector<int> others;  ///< who loses votes, in proportion to them; without the party
};

/// The tally after so many ballots are changed.
///
/// @param ballots  [ballots] in [0, most_ballots()]
[[nodiscard]] Tally changed(const Tally& tally, const VoteChange& change, Votes ballots);

/// How many ballots can be changed at most: voters at home (any number where nobody is registered), or the votes of the
/// others.
[[nodiscard]] Votes most_ballots(const Tally& tally, const VoteChange& change);

/// The fewest ballots, 0 among them, with which the law's result is as asked; none where no number does it. The law
/// itself is asked, so that thresholds, ties and guarantees count.
///
/// A party's seats never fall when ballots are added for it or moved to it, under divisor methods and Hare quotas, so
/// the answer is exact for questions of the kind "at least so many seats for the party". Of `removed` ballots the same
/// holds for entries.
/// @param asked  what the result shall be
[[nodiscard]] std::optional<Votes> fewest_changes(const ElectoralSystem& system, const Tally& tally,
                                                  const VoteChange& change,
                                                  const std::function<bool(const Seating&)>& asked);

}  // namespace hemicycle
