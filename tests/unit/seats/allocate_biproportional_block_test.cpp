#include "models/seats/allocate_biproportional_block.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

/// Two districts of two seats; a row has its votes {a, b} in x and {a, b} in y.
struct TwoDistricts {
  TwoDistricts() {
    system.list.seats = 4;
    system.list.method = HighestAverages{Divisor::sainte_lague};
    system.biproportional = BiproportionalSystem{{.divides_by_seats = false}, {2, 2}};
  }

  void set(std::size_t row, const std::vector<std::vector<double>>& votes) {
    for (std::size_t d = 0; d < 2; ++d) {
      for (int p = 0; p < 2; ++p) {
        const double given = votes[d][static_cast<std::size_t>(p)];
        districts[d].votes[p][row] = given;
        nation.votes[p][row] += given;
        districts[d].valid()[row] += given;
        nation.valid()[row] += given;
      }
    }
  }

  ElectoralSystem system;
  BallotBlock nation{2};
  std::vector<BallotBlock> districts{BallotBlock(2), BallotBlock(2)};
  SeatBlock seats{2};
};

std::vector<double> row_of(const SeatBlock& seats, std::size_t row) {
  return {seats.seats[0][row], seats.seats[1][row], seats.vacant()[row]};
}

// 40 and 25 votes of 65 are 2.46 and 1.54 seats: two each. 10 and 55 are 0.62 and 3.38: one and three.
TEST(AllocateBiproportionalBlock, PlacesTheSeatsOfEveryReplicate) {
  TwoDistricts two;
  two.set(0, {{10, 20}, {30, 5}});
  two.set(1, {{5, 25}, {5, 30}});
  allocate_block(two.system, two.nation, {.seed = 1, .count = 2}, two.seats, two.districts);
  EXPECT_EQ(row_of(two.seats, 0), (std::vector{2.0, 2.0, 0.0}));
  EXPECT_EQ(row_of(two.seats, 1), (std::vector{1.0, 3.0, 0.0}));
  EXPECT_EQ(two.seats.admitted[0][0], 1.0);
}

// The second list has votes in one district alone, and three of four seats: no table has these sums.
TEST(AllocateBiproportionalBlock, LeavesSeatsVacantWhereNoTableFits) {
  TwoDistricts two;
  two.set(0, {{10, 0}, {10, 90}});
  allocate_block(two.system, two.nation, {.seed = 1, .count = 1}, two.seats, two.districts);
  EXPECT_EQ(row_of(two.seats, 0), (std::vector{0.0, 0.0, 4.0}));
}

TEST(AllocateBiproportionalBlock, CountsTies) {
  TwoDistricts two;
  two.set(0, {{10, 10}, {10, 10}});
  two.set(1, {{10, 20}, {30, 5}});
  two.system.list.seats = 3;
  two.system.biproportional->district_seats = {1, 2};
  allocate_block(two.system, two.nation, {.seed = 1, .count = 2}, two.seats, two.districts);
  EXPECT_EQ(two.seats.tied()[0], 1.0);
  EXPECT_EQ(two.seats.tied()[1], 0.0);
}

TEST(AllocateBiproportionalBlock, CountsItsDistricts) {
  const TwoDistricts two;
  EXPECT_EQ(two.system.districts(), 2u);
  EXPECT_EQ(two.system.house(), 4);
}

}  // namespace
}  // namespace hemicycle
