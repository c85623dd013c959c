// Biproportional seats minimise the product of (s + 1/2) / votes over the seats of all cells: every table of small
// problems is tried, in rational numbers. A tie is reported exactly where several are best, and no table is found
// exactly where there is none.

#include "models/seats/cell_seats.hpp"

#include <functional>
#include <numeric>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

#include "tests/support/random_election.hpp"

namespace hemicycle {
namespace {

using Rational = boost::multiprecision::cpp_rational;

CellProblem random_problem(Dice& dice) {
  const auto rows = static_cast<int>(dice.between(1, 3));
  const auto columns = static_cast<int>(dice.between(1, 3));
  CellProblem problem{Grid<Votes>(rows, columns),
                      Grid<Seats>(rows, columns),
                      {},
                      std::vector<Seats>(static_cast<std::size_t>(columns))};
  const Votes most = dice.once_in(2) ? 2 : 1'000'000;
  for (int d = 0; d < rows; ++d) {
    for (int p = 0; p < columns; ++p) problem.votes.at(d, p) = dice.once_in(6) ? 0 : dice.between(1, most);
    const auto keeper = static_cast<int>(dice.below(columns));
    if (dice.once_in(4) && problem.votes.at(d, keeper) > 0) problem.least.at(d, keeper) = 1;
    problem.district_seats.push_back(static_cast<Seats>(dice.between(1, 3)));
    for (Seats seat = 0; seat < problem.district_seats.back(); ++seat) {
      ++problem.list_seats[static_cast<std::size_t>(dice.below(columns))];
    }
  }
  for (int d = 0; d < rows; ++d) {
    for (int p = 0; p < columns; ++p) {
      if (problem.list_seats[static_cast<std::size_t>(p)] == 0) problem.least.at(d, p) = 0;
    }
  }
  return problem;
}

/// The best tables.
struct Best {
  Rational cost;
  std::vector<std::vector<Seats>> tables;  ///< cells row by row
};

Best try_all(const CellProblem& problem) {
  Best best;
  std::vector<Seats> cells;
  std::vector<Seats> list_left = problem.list_seats;
  const int columns = problem.votes.columns();
  const std::function<void(int, Seats, const Rational&)> place = [&](int cell, Seats left, const Rational& cost) {
    const int d = cell / columns;
    const int p = cell % columns;
    if (p == 0 && left != 0) return;
    if (d == problem.votes.rows()) {
      if (best.tables.empty() || cost < best.cost) best = {cost, {}};
      if (cost == best.cost) best.tables.push_back(cells);
      return;
    }
    if (p == 0) left = problem.district_seats[static_cast<std::size_t>(d)];
    Seats& in_list = list_left[static_cast<std::size_t>(p)];
    Rational price = cost;
    for (Seats s = 0; s <= left && s <= in_list; ++s) {
      if (s > 0 && problem.votes.at(d, p) == 0) break;
      if (s > problem.least.at(d, p)) price *= Rational(2 * s - 1, 2 * problem.votes.at(d, p));
      if (s < problem.least.at(d, p)) continue;
      cells.push_back(s);
      in_list -= s;
      place(cell + 1, left - s, price);
      in_list += s;
      cells.pop_back();
    }
  };
  place(0, 0, 1);
  return best;
}

std::string text(const CellProblem& problem) {
  std::string result = "districts " + describe(problem.district_seats) + ", lists " + describe(problem.list_seats);
  for (int d = 0; d < problem.votes.rows(); ++d) {
    result += "\n";
    for (int p = 0; p < problem.votes.columns(); ++p) {
      result += " " + std::to_string(problem.votes.at(d, p)) + (problem.least.at(d, p) > 0 ? "*" : "");
    }
  }
  return result;
}

TEST(CellSeatsProperty, AreTheBestOfAllTables) {
  Dice dice(31);
  int unique = 0;
  int tied = 0;
  int none = 0;
  for (int example = 0; example < 5'000; ++example) {
    const CellProblem problem = random_problem(dice);
    const Best best = try_all(problem);
    TieBreaker ties(static_cast<TieOrder>(dice.below(4)),
                    {.seed = 3, .replicate = static_cast<std::uint64_t>(example)});
    const CellSeats placed = place_seats(problem, ties);
    ASSERT_EQ(placed.misfit.has_value(), best.tables.empty()) << text(problem);
    if (best.tables.empty()) {
      ++none;
      EXPECT_GT(placed.misfit->district_seats, placed.misfit->list_seats) << text(problem);
      continue;
    }
    std::vector<Seats> cells;
    for (int d = 0; d < problem.votes.rows(); ++d) {
      for (int p = 0; p < problem.votes.columns(); ++p) cells.push_back(placed.seats.at(d, p));
    }
    EXPECT_NE(std::ranges::find(best.tables, cells), best.tables.end()) << text(problem) << "\n" << describe(cells);
    EXPECT_EQ(ties.has_decided(), best.tables.size() > 1) << text(problem);
    ++(best.tables.size() > 1 ? tied : unique);
  }
  EXPECT_GT(unique, 1'500);
  EXPECT_GT(tied, 50);
  EXPECT_GT(none, 50);
}

}  // namespace
}  // namespace hemicycle
