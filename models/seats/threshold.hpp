#pragma once

#include "models/base/types.hpp"
#include "models/seats/electoral_system.hpp"
#include "models/seats/tally.hpp"

namespace hemicycle {

/// [ballots or voters] What the shares of the threshold of a tier are shares of. Votes for alliances themselves are
/// valid ballots beside those of the tally.
[[nodiscard]] Votes base_of(const ListTier& tier, const Tally& tally);

/// Whether `votes` ballots for a party reach its threshold, decided by cross-multiplication. Without a vote nobody
/// passes, exempt or not.
[[nodiscard]] bool passes(const Threshold& threshold, int party, Votes votes, Votes base);

/// Whether shares of single districts decide who takes part.
[[nodiscard]] bool asks_districts(const Threshold& threshold);

/// The share that binds the party; empty where it is exempt.
[[nodiscard]] std::optional<Fraction> share_of(const Threshold& threshold, int party);

}  // namespace hemicycle
