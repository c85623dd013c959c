#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "models/base/types.hpp"
#include "models/seats/tie_breaker.hpp"

namespace hemicycle {

/// A table with one row a district and one column a list.
template <typename T>
class Grid {
 public:
  Grid() = default;
  Grid(int rows, int columns, T value = {})
      : rows_(rows),
        columns_(columns),
        cells_(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns), value) {}

  [[nodiscard]] int rows() const { return rows_; }
  [[nodiscard]] int columns() const { return columns_; }
  [[nodiscard]] T& at(int row, int column) { return cells_[place(row, column)]; }
  [[nodiscard]] const T& at(int row, int column) const { return cells_[place(row, column)]; }

 private:
  [[nodiscard]] std::size_t place(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
  }

  int rows_ = 0;
  int columns_ = 0;
  std::vector<T> cells_;
};

/// Seats to be placed in the cells of a table: the districts have theirs, and so have the lists.
struct CellProblem {
  Grid<Votes> votes;                  ///< [ballots] 0: no seat in this cell
  Grid<Seats> least;                  ///< [seats] of a cell; only where it has votes
  std::vector<Seats> district_seats;  ///< [seats] > 0, one a row
  std::vector<Seats> list_seats;      ///< [seats] one a column; the same sum
};

/// Why no table has these sums: some districts can give their seats to too few lists.
struct Misfit {
  std::vector<int> districts;  ///< whose seats can go to `lists` alone
  std::vector<int> lists;
  Seats district_seats = 0;  ///< [seats] of those districts, and what the lists must have elsewhere
  Seats list_seats = 0;      ///< [seats] of those lists: fewer
};

struct CellSeats {
  Grid<Seats> seats;
  std::optional<Misfit> misfit;  ///< then no seat is placed
};

/// Places the seats so that every cell is votes * district multiplier * list multiplier rounded to the nearest whole
/// number (but not below its least), for some multipliers. The table is unique but for ties, which the law's order
/// settles district by district.
///
/// Tie and transfer (Balinski and Demange 1989): every district is filled by itself, then seats move along shortest
/// chains of quotients from lists that have too many to lists that have too few. That is done in doubles and proved in
/// whole numbers: multipliers with a margin in every cell, as exact fractions. Where there is no margin (ties, and
/// quotients that doubles cannot tell apart), chains of exact quotients decide.
[[nodiscard]] CellSeats place_seats(const CellProblem& problem, TieBreaker& ties);

}  // namespace hemicycle
