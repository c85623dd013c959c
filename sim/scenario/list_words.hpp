#pragma once

#include <array>
#include <optional>
#include <vector>

#include "models/base/fraction.hpp"
#include "models/seats/list_tier.hpp"

#include "sim/scenario/fields.hpp"
#include "sim/scenario/names.hpp"
#include "sim/scenario/reading.hpp"

namespace hemicycle {

/// What the words of a list tier refer to.
struct ListContext {
  const Names& parties;
  const Reading& reading;
  Votes most_votes = 0;  ///< [ballots] of all parties together, at most
};

/// Reads what a rule adds to its method, in election files and in scenarios alike: joined lists, factors of votes, and
/// limits of the seats of single lists. The seats of the tier are known.
void read_list_words(const Fields& rule, const ListContext& context, ListTier& tier);

/// The lists of `joined_lists`, no list in two of them; empty without the key.
[[nodiscard]] std::vector<JoinedLists> read_joined_lists(const Fields& rule, const ListContext& context);

/// The words of a bonus.
inline constexpr std::array kBonusKeys{"bonus_seats", "bonus_scale", "bonus_majority"};

/// The bonus of bonus_seats, bonus_scale or bonus_majority; more than one of them is an error, none is no bonus.
///
/// @param seats [seats] that it can be of
/// @param house [seats] up to which the strongest list can be brought
[[nodiscard]] std::optional<Bonus> read_bonus(const Fields& rule, const Reading& reading, Seats seats, Seats house);

/// The bonus of system list_pr_with_bonus, which must have one.
[[nodiscard]] std::optional<Bonus> read_needed_bonus(const Fields& rule, const Reading& reading, Seats seats);

/// A guarantee cannot ask for more seats than there are.
void refuse_large_guarantee(const Node& node, const Guarantee& guarantee, Seats seats, const Reading& reading);

/// The power of method dhondt_power.
[[nodiscard]] Fraction read_power(const Fields& rule, const Reading& reading);

/// A decimal above 0, as a number or a text.
[[nodiscard]] std::optional<Fraction> read_factor(const Node& node, const Reading& reading);

/// A whole number of seats.
[[nodiscard]] std::optional<Seats> read_seat_count(const Node& node, Seats least, const Reading& reading);

}  // namespace hemicycle
