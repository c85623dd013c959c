#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/list_tier.hpp"

#include "sim/report/document.hpp"
#include "sim/report/explain_distribution.hpp"

namespace hemicycle {

/// Seats that a list tier shares out over lists by its method, alliances, and least and most seats.
struct SharedSeats {
  const ListTier& tier;
  const std::vector<std::string>& names;  ///< one a list
  std::vector<Votes> votes;               ///< [ballots] that count, one a list
  std::optional<WeighedBallots> weighed;  ///< where votes have factors
  Seats seats = 0;                        ///< [seats] to share out
  std::vector<Seats> given;               ///< [seats] that the law gave, one a list
  std::vector<Votes> run_off{};           ///< [ballots] of a second round, one a list; empty: none was
};

/// Tells how they are shared: alliances as one beside single lists and then each by itself, level by level; at each
/// level who was lifted to its least seats, who was cut at its most, and the method on what the others share. Every
/// step is held against the seats given; where it does not lead to them, the sheet says that it does not show them.
void explain_shares(const SharedSeats& shared, Document& document);

/// [seats] as the tier shares them out over lists with votes, without bonus, guarantee, seats given beforehand and
/// lengths of lists.
[[nodiscard]] std::vector<Seats> shares_of(ListTier tier, const std::vector<Votes>& votes, Seats seats);

}  // namespace hemicycle
