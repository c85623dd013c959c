#pragma once

#include <vector>

#include "models/fraud/mechanism.hpp"

#include "sim/scenario/draft.hpp"
#include "sim/scenario/fields.hpp"

namespace hemicycle {

// The values that blocks of fraud and of flows share.

/// A share, or a law: { half_normal = 0.3 }, { beta = [2, 8] }, { binomial = 0.3 }, { ballots = 100 }.
[[nodiscard]] Amount read_amount(Node& node, const Reading& reading);

/// A share, or { beta = [59, 71] }.
[[nodiscard]] Prevalence read_prevalence(Node& node, const Reading& reading);

/// One flag a region: true where the value lists it; all where there is no value.
[[nodiscard]] std::vector<bool> read_chosen_regions(const Node* node, const Draft& draft);

/// The table `where` of a block.
[[nodiscard]] Selection read_selection(const Fields& block, const Draft& draft);

/// A share under a key, or a default, which then stands in the document.
[[nodiscard]] double read_share_or(const Fields& fields, std::string_view key, double fallback, const Reading& reading);

/// Refuses exact numbers of units that are more than there are. Of a candidate's district they are taken as all.
void check_exact_numbers(const Draft& draft);

/// The most voters or ballots that a unit of the electorate can hold.
[[nodiscard]] Votes largest_unit(const Electorate& electorate);

/// Binomial numbers are drawn of at most so many. [voters]
inline constexpr Votes kMostTrials = Votes{1} << 31;

/// Refuses chance in whole ballots where a unit is too large for it.
void check_units_can_be_drawn(const Node& kind, const Draft& draft);

}  // namespace hemicycle
