#pragma once

#include <optional>
#include <string>

#include "models/seats/quotient.hpp"

namespace hemicycle {

/// Numbers that part the quotients that won from the others, as text.
struct DivisorInterval {
  std::string divisor;  ///< one of them, with as few digits as can be
  std::string low;      ///< every number above it and
  std::string high;     ///< below this is one of them; both are rounded to the inside
};

/// The numbers strictly between two quotients; empty where no number with nine digits after the point is, or where the
/// upper one is infinite. Exact: decimals are compared with the quotients in whole numbers.
///
/// @param squared  the quotients are squares of what is meant, as those of Huntington-Hill
[[nodiscard]] std::optional<DivisorInterval> interval_between(const Quotient& low, const Quotient& high, bool squared);

}  // namespace hemicycle
