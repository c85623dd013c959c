#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "models/base/fraction.hpp"

#include "sim/scenario/election_file.hpp"
#include "sim/scenario/fields.hpp"
#include "sim/scenario/names.hpp"
#include "sim/scenario/reading.hpp"

namespace hemicycle {

/// An election while it is read.
struct ElectionDraft {
  Reading& reading;
  Election election{};
  Place votes_place{};
  Names parties{"party"};
  Names districts{"district"};

  [[nodiscard]] std::size_t party_count() const { return static_cast<std::size_t>(parties.count()); }
};

/// Whole ballots in [0, kMaxVotes]; `what` they are: "votes of Ak Zhol".
[[nodiscard]] std::optional<Votes> read_ballots(const Node& node, std::string_view what, const Reading& reading);

/// {party: number} as a table with one number a party; those not named get 0. Null: an empty table.
[[nodiscard]] std::vector<Seats> read_seats_by_party(const Node* node, const ElectionDraft& draft);

/// The method of a rule, or of a table with the same words.
[[nodiscard]] Method read_election_method(const Fields& rule, const Reading& reading);

/// Reads the rule into the contest, when parties and votes are known.
///
/// @param system  empty: one of several tiers, which reads its own words
void read_election_rule(const Fields& rule, std::optional<ElectionSystem> system, ElectionDraft& draft);

/// Reads the second rounds of a two-round vote, when the rule is known: of every district that needs one.
void read_run_offs(const Fields& election, ElectionDraft& draft);

}  // namespace hemicycle
