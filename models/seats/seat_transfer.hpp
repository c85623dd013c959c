#pragma once

#include <optional>
#include <vector>

#include "models/seats/cell_seats.hpp"

namespace hemicycle {

struct Multipliers {
  std::vector<double> districts;
  std::vector<double> lists;
};

/// Multipliers and the seats that they round to.
struct ScaledSeats {
  Grid<Seats> seats;
  Multipliers multipliers;
  std::optional<Misfit> misfit;
};

/// Tie and transfer in doubles: right but for quotients closer to each other than rounding.
[[nodiscard]] ScaledSeats transfer_seats(const CellProblem& problem);

/// Moves the multipliers away from all rounding borders as far as it goes in a few trials.
void widen_margins(const CellProblem& problem, ScaledSeats& scaled);

/// Whether votes * multipliers lie strictly between the rounding borders in every cell: in whole numbers. Then no other
/// table of seats is right.
[[nodiscard]] bool is_proved(const CellProblem& problem, const ScaledSeats& scaled);

/// The seats s of a cell give way at votes * multipliers = s - 1/2, and one more comes at s + 1/2.
[[nodiscard]] inline double lower_border(Seats seats) { return seats - 0.5; }
[[nodiscard]] inline double upper_border(Seats seats) { return seats + 0.5; }

}  // namespace hemicycle
