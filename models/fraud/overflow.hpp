#pragma once

#include "models/base/columns.hpp"
#include "models/fraud/mechanism.hpp"
#include "models/fraud/site.hpp"

namespace hemicycle {

/// Settles what happens where more ballots are to be put in than voters are at home: `ballots_in` becomes what is put
/// in, and the roll grows where the rule says so.
void settle_overflow(const Site& site, Overflow rule, ConstColumn at_home, Column ballots_in);

/// Puts valid ballots for a party into the box.
void put_in(const Site& site, ConstColumn ballots_in, int party);

}  // namespace hemicycle
