#pragma once

#include <cstddef>

#include "models/seats/quotient.hpp"

namespace hemicycle {

/// A levelling seat that went to a district by the shares of its list there.
struct PlacedSeat {
  std::size_t list = 0;
  std::size_t district = 0;
  Quotient national;  ///< votes of the nation / divisor, by which it was the turn of the list
  Quotient share;     ///< votes of the district / (divisor * valid votes)
};

}  // namespace hemicycle
