#pragma once

#include <cstdint>
#include <vector>

#include "models/base/columns.hpp"
#include "models/fraud/amount.hpp"
#include "models/fraud/site.hpp"

namespace hemicycle {

/// How a share of a pile becomes whole ballots.
enum class Whole { down, nearest };

/// Whole ballots that a law takes out of a pile, never more than it holds: a share of it rounded, a binomial number, or
/// a bundle as far as it is there.
///
/// @param slot  of counts_address(), for a binomial number
void take(const Amount& law, const Site& site, std::uint32_t slot, Whole whole, ConstColumn pile, Column taken);

/// The same out of the votes of every victim; a bundle is taken from all of them together, in proportion. Column i is
/// of the i-th victim.
void take_votes(const Amount& law, const Site& site, const std::vector<int>& victims, Columns& taken);

}  // namespace hemicycle
