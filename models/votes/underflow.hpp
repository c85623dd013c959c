#pragma once

#include "models/base/columns.hpp"
#include "models/random/address.hpp"

namespace hemicycle {

/// Whether all gammas of a Dirichlet law may be too small to divide by at once, below 10^-280: the chance of that is
/// about 10^(-280 concentration), so below 10^-50 from 0.2 on.
[[nodiscard]] constexpr bool can_underflow(double concentration) { return concentration < 0.2; }

/// Where all gammas of a replicate are that small, gives one party everything, each with the probability of its share.
///
/// That is the law's limit: -ln of a gamma that small is exponential with its shape as rate, so which gamma is the
/// largest does not depend on how small all are, and the others are negligible beside it.
///
/// @param address  of the gammas; the draw here takes series 1
/// @param shares   one column a party, with a positive sum
void settle_underflow(const Replicates& replicates, Address address, const Columns& shares, Columns& gammas);

}  // namespace hemicycle
