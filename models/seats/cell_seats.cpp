#include "models/seats/cell_seats.hpp"

#include <numeric>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/seats/exact_chains.hpp"
#include "models/seats/seat_transfer.hpp"

namespace hemicycle {

CellSeats place_seats(const CellProblem& problem, TieBreaker& ties) {
  const auto& districts = problem.district_seats;
  const auto& lists = problem.list_seats;
  EXPECTS(std::accumulate(districts.begin(), districts.end(), Seats{0}) ==
          std::accumulate(lists.begin(), lists.end(), Seats{0}));
  ScaledSeats scaled = transfer_seats(problem);
  if (scaled.misfit) return {Grid<Seats>(problem.votes.rows(), problem.votes.columns()), scaled.misfit};
  widen_margins(problem, scaled);
  if (!is_proved(problem, scaled)) settle_exactly(problem, scaled.seats, ties);
  return {std::move(scaled.seats), std::nullopt};
}

}  // namespace hemicycle
