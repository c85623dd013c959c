#pragma once

#include "models/seats/cell_seats.hpp"

namespace hemicycle {

/// Makes seats that doubles could not tell apart right, by chains of exact quotients: as long as a closed chain of
/// moves has a product of quotients below 1, it is done. Then moves around closed chains with the product 1 are ties:
/// district by district, lists are served in the law's order.
void settle_exactly(const CellProblem& problem, Grid<Seats>& seats, TieBreaker& ties);

}  // namespace hemicycle
