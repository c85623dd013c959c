#include "models/seats/cell_seats.hpp"

#include <gtest/gtest.h>

#include "models/seats/seat_transfer.hpp"

namespace hemicycle {
namespace {

CellProblem problem(const std::vector<std::vector<Votes>>& votes, std::vector<Seats> districts,
                    std::vector<Seats> lists) {
  const auto rows = static_cast<int>(votes.size());
  const auto columns = static_cast<int>(lists.size());
  CellProblem result{Grid<Votes>(rows, columns), Grid<Seats>(rows, columns), std::move(districts), std::move(lists)};
  for (int d = 0; d < rows; ++d) {
    for (int p = 0; p < columns; ++p) {
      result.votes.at(d, p) = votes[static_cast<std::size_t>(d)][static_cast<std::size_t>(p)];
    }
  }
  return result;
}

std::vector<std::vector<Seats>> rows_of(const Grid<Seats>& grid) {
  std::vector<std::vector<Seats>> rows;
  for (int d = 0; d < grid.rows(); ++d) {
    rows.emplace_back();
    for (int p = 0; p < grid.columns(); ++p) rows.back().push_back(grid.at(d, p));
  }
  return rows;
}

std::vector<std::vector<Seats>> placed(const CellProblem& problem) {
  TieBreaker ties(TieOrder::listed_first, {});
  const CellSeats cells = place_seats(problem, ties);
  EXPECT_FALSE(cells.misfit);
  EXPECT_FALSE(ties.has_decided());
  return rows_of(cells.seats);
}

// Multipliers 1 for both districts, 1/20 and 1/12 for the lists: 0.5 and 1.67, 1.5 and 0.42, so that anything a little
// below 1 for the first district and above 1 for the second will do.
TEST(CellSeats, AreDoublyProportional) {
  EXPECT_EQ(placed(problem({{10, 20}, {30, 5}}, {2, 2}, {2, 2})), (std::vector<std::vector<Seats>>{{0, 2}, {2, 0}}));
  EXPECT_EQ(placed(problem({{10, 10}, {10, 11}}, {2, 2}, {2, 2})), (std::vector<std::vector<Seats>>{{1, 1}, {1, 1}}));
}

TEST(CellSeats, AreProvedByMultipliersWithAMargin) {
  const CellProblem easy = problem({{10, 20}, {30, 5}}, {2, 2}, {2, 2});
  ScaledSeats scaled = transfer_seats(easy);
  widen_margins(easy, scaled);
  EXPECT_TRUE(is_proved(easy, scaled));
  ++scaled.seats.at(0, 0);
  EXPECT_FALSE(is_proved(easy, scaled));
}

// Two votes apart in 2^50: no double shows it, whole numbers do.
TEST(CellSeats, AreExactWhereDoublesAreNot) {
  constexpr Votes kMany = Votes{1} << 50;
  EXPECT_EQ(placed(problem({{kMany, kMany}, {kMany, kMany + 1}}, {1, 1}, {1, 1})),
            (std::vector<std::vector<Seats>>{{1, 0}, {0, 1}}));
  EXPECT_EQ(placed(problem({{kMany, kMany}, {kMany + 1, kMany}}, {1, 1}, {1, 1})),
            (std::vector<std::vector<Seats>>{{0, 1}, {1, 0}}));
}

TEST(CellSeats, SettleTiesDistrictByDistrict) {
  const CellProblem equal = problem({{7, 7}, {7, 7}}, {1, 1}, {1, 1});
  TieBreaker ties(TieOrder::listed_first, {});
  EXPECT_EQ(rows_of(place_seats(equal, ties).seats), (std::vector<std::vector<Seats>>{{1, 0}, {0, 1}}));
  EXPECT_EQ(ties.settled(), (std::vector<SettledTie>{{.lists = {0, 1}, .winners = {0}, .district = 0}}));

  // 3 x 12 = 6 x 6: the cells on the diagonal tie with the others; the larger votes win, or the smaller ones.
  const CellProblem unlike = problem({{3, 6}, {6, 12}}, {1, 1}, {1, 1});
  TieBreaker more(TieOrder::more_votes, {});
  EXPECT_EQ(rows_of(place_seats(unlike, more).seats), (std::vector<std::vector<Seats>>{{0, 1}, {1, 0}}));
  TieBreaker fewer(TieOrder::fewer_votes, {});
  EXPECT_EQ(rows_of(place_seats(unlike, fewer).seats), (std::vector<std::vector<Seats>>{{1, 0}, {0, 1}}));
}

// A fair lot: 4,000 draws stay within 4.9 standard errors of one half, a false alarm once in a million seeds.
TEST(CellSeats, DrawLots) {
  const CellProblem equal = problem({{7, 7}, {7, 7}}, {1, 1}, {1, 1});
  int first = 0;
  for (std::uint64_t r = 0; r < 4'000; ++r) {
    TieBreaker ties(TieOrder::lot, {.seed = 5, .replicate = r});
    first += place_seats(equal, ties).seats.at(0, 0);
  }
  EXPECT_NEAR(first, 2'000, 4.9 * 31.6);
}

TEST(CellSeats, KeepTheirLeast) {
  CellProblem strongest = problem({{10, 9}, {100, 9}}, {1, 3}, {3, 1});
  EXPECT_EQ(placed(strongest), (std::vector<std::vector<Seats>>{{0, 1}, {3, 0}}));
  strongest.least.at(0, 0) = 1;
  EXPECT_EQ(placed(strongest), (std::vector<std::vector<Seats>>{{1, 0}, {2, 1}}));
}

// All four seats can go to the first list alone, which has three.
TEST(CellSeats, SayWhyNothingFits) {
  TieBreaker ties(TieOrder::listed_first, {});
  const auto misfit = place_seats(problem({{10, 0}, {10, 0}}, {2, 2}, {3, 1}), ties).misfit;
  ASSERT_TRUE(misfit);
  EXPECT_EQ(misfit->districts, (std::vector{0, 1}));
  EXPECT_EQ(misfit->lists, (std::vector{0}));
  EXPECT_EQ(misfit->district_seats, 4);
  EXPECT_EQ(misfit->list_seats, 3);

  const auto empty = place_seats(problem({{10, 9}, {0, 0}}, {2, 2}, {3, 1}), ties).misfit;
  ASSERT_TRUE(empty);
  EXPECT_EQ(empty->districts, (std::vector{1}));
  EXPECT_TRUE(empty->lists.empty());

  CellProblem strongest = problem({{10, 9}, {10, 9}}, {1, 1}, {1, 1});
  strongest.least.at(0, 0) = 1;
  strongest.least.at(1, 0) = 1;
  const auto kept = place_seats(strongest, ties).misfit;
  ASSERT_TRUE(kept);
  EXPECT_TRUE(kept->districts.empty());
  EXPECT_EQ(kept->lists, (std::vector{0}));
  EXPECT_EQ(kept->district_seats, 2);
  EXPECT_EQ(kept->list_seats, 1);
}

}  // namespace
}  // namespace hemicycle
