#include <gtest/gtest.h>

#include "models/seats/distribution.hpp"

namespace hemicycle {
namespace {

std::vector<Seats> seats(const std::vector<Votes>& votes, Seats house, const std::vector<Seats>& most = {}) {
  TieBreaker ties(TieOrder::listed_first, {});
  return distribute(DutchCouncil{}, {.votes = votes, .seats = house, .most = most}, ties);
}

// Quota 130 / 4 = 32.5: A has 3 whole ones and 2.5 left, B's 30 are more than 3/4 of it. Of 120 votes the quota is
// 30, and B's 20 are not.
TEST(DutchCouncil, AdmitsRemaindersOfThreeQuartersOfTheQuota) {
  EXPECT_EQ(seats({100, 30}, 4), (std::vector{3, 1}));
  EXPECT_EQ(seats({100, 20}, 4), (std::vector{4, 0}));
}

// Quota 20: A and B have a seat each and remainders of 15 and 10, C to E have less than 15 votes. One left-over seat
// goes to A and one to B by remainder, the third to the highest average: A 35 / 3, B 30 / 3, C 13.
TEST(DutchCouncil, GoesOnWithAveragesWhereRemaindersAreUsedUp) {
  EXPECT_EQ(seats({35, 30, 13, 12, 10}, 5), (std::vector{2, 2, 1, 0, 0}));
}

// Quota 107 / 19 = 5.63: whole 8, 8, 1; the averages are 50 / 9 = 5.56 twice, and 7 / 2.
TEST(DutchCouncil, OfNineteenSeatsDealsByAverages) { EXPECT_EQ(seats({50, 50, 7}, 19), (std::vector{9, 9, 1})); }

// Quota 15,001 / 24 = 625.04: whole 12, 1 x 6. Six seats are left, and the averages 1,249 / 2 = 624.5 five times and
// 1,248 / 2 = 624 all lie above 7,501 / 13 = 577: half of the seats for half of the votes and one. The last goes to A.
TEST(DutchCouncil, GivesAMajorityOfVotesAMajorityOfSeats) {
  EXPECT_EQ(seats({7501, 1249, 1249, 1249, 1249, 1249, 1248, 7}, 24), (std::vector{13, 2, 2, 2, 2, 2, 1, 0}));
}

// A list of one candidate: what it cannot fill goes to the highest average.
TEST(DutchCouncil, DealsOutWhatAListCannotFill) {
  EXPECT_EQ(seats({100, 30}, 4, {1, 9}), (std::vector{1, 3}));
  EXPECT_EQ(seats({100, 30}, 4, {1, 2}), (std::vector{1, 2}));
}

TEST(DutchCouncil, FillsNoSeatWithoutVotes) { EXPECT_EQ(seats({0, 0}, 9), (std::vector{0, 0})); }

}  // namespace
}  // namespace hemicycle
