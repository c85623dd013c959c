#pragma once

#include <vector>

#include "models/seats/contest.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// The distribution of a contest in districts by the law of contest.biproportional: lists get their seats by their
/// voter numbers nationwide (Sainte-Laguë), and every list has them where its votes are (place_seats()).
///
/// Source: F. Pukelsheim (2014), Proportional Representation, chapter 14; laws of Zurich, Aargau, Zug, Uri.
///
/// Every district has a seat; voter numbers, brought to whole numbers, add up to at most kMaxVotes.
[[nodiscard]] ContestResult allocate_biproportional(const Contest& contest, TieBreaker& ties);

/// The voters behind every list: votes by the seats of the district, rounded half up there, or exact fractions in
/// multiples of their common denominator.
[[nodiscard]] std::vector<Votes> voter_numbers(const Contest& contest);

/// Whether the voter numbers of the contest stay whole numbers below kMaxVotes.
[[nodiscard]] bool has_fitting_voter_numbers(const Contest& contest);

}  // namespace hemicycle
