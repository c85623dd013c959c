#include <gtest/gtest.h>

#include "models/seats/distribution.hpp"

namespace hemicycle {
namespace {

std::vector<Seats> seats(const std::vector<Votes>& votes, Seats house, TieBreaker& ties,
                         const std::vector<Seats>& most = {}) {
  return distribute(QuotaMethod{}, {.votes = votes, .seats = house, .most = most}, ties);
}

// Of 100 votes and 7 seats A's exact quota is 4.13. D'Hondt would give it 6 (59 / 6 = 9.83 against B's 9), the quota
// allows 5: A A B A C A A, where C ties with D, E and F at 8 votes and none of them gets another chance.
TEST(QuotaMethod, IsDHondtWithinTheQuota) {
  TieBreaker ties(TieOrder::listed_first, {});
  EXPECT_EQ(seats({59, 9, 8, 8, 8, 8}, 7, ties), (std::vector{5, 1, 1, 0, 0, 0}));
  EXPECT_EQ(ties.settled(), (std::vector<SettledTie>{{.lists = {2, 3, 4, 5}, .winners = {2}}}));
}

// At house size 1 both have a claim; at 2 the other is served.
TEST(QuotaMethod, ForgetsTiesThatAllWon) {
  TieBreaker ties(TieOrder::listed_first, {});
  EXPECT_EQ(seats({2, 2}, 2, ties), (std::vector{1, 1}));
  EXPECT_FALSE(ties.has_decided());
  EXPECT_EQ(seats({2, 2}, 3, ties), (std::vector{2, 1}));
  EXPECT_TRUE(ties.has_decided());
}

TEST(QuotaMethod, PassesSeatsOnWhereAListIsFull) {
  TieBreaker ties(TieOrder::listed_first, {});
  EXPECT_EQ(seats({90, 10}, 5, ties, {2, 9}), (std::vector{2, 3}));
  EXPECT_EQ(seats({90, 10}, 5, ties, {2, 1}), (std::vector{2, 1}));
}

TEST(QuotaMethod, GivesNothingWithoutVotes) {
  TieBreaker ties(TieOrder::listed_first, {});
  EXPECT_EQ(seats({0, 0}, 5, ties), (std::vector{0, 0}));
}

}  // namespace
}  // namespace hemicycle
