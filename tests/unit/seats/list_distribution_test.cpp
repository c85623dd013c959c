#include "models/seats/list_distribution.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"

namespace hemicycle {
namespace {

ElectoralSystem system_of(const Method& method, Seats seats) {
  ElectoralSystem system;
  system.list.seats = seats;
  system.list.method = method;
  return system;
}

Seating seated(const ElectoralSystem& system, const std::vector<Votes>& votes) {
  const Votes sum = std::accumulate(votes.begin(), votes.end(), Votes{0});
  return allocate(system, {votes, sum, sum, sum}, {});
}

// D'Hondt gives 8, 1, 1 and 0. One for the last comes from the first, whose eighth quotient is the smallest; then two
// for the second come from the third: 80 / 7 = 11.4.
TEST(ListDistribution, GivesAListItsLeastSeats) {
  ElectoralSystem system = system_of(HighestAverages{}, 10);
  EXPECT_EQ(seated(system, {80, 12, 11, 3}).seats, (std::vector{8, 1, 1, 0}));
  system.list.at_least = {0, 0, 0, 1};
  EXPECT_EQ(seated(system, {80, 12, 11, 3}).seats, (std::vector{7, 1, 1, 1}));
  system.list.at_least = {0, 2, 0, 1};
  EXPECT_EQ(seated(system, {80, 12, 11, 3}).seats, (std::vector{7, 2, 0, 1}));
  EXPECT_EQ(seated(system, {80, 12, 11, 0}).seats, (std::vector{7, 2, 1, 0}));
}

// Hare quotas 7.2, 1.8, 1.0 of 10. The third gets 3; of the other 7 seats the quotas are 5.6 and 1.4.
TEST(ListDistribution, SharesTheRestByNewQuotas) {
  ElectoralSystem system = system_of(LargestRemainder{}, 10);
  EXPECT_EQ(seated(system, {72, 18, 10}).seats, (std::vector{7, 2, 1}));
  system.list.at_least = {0, 0, 3};
  EXPECT_EQ(seated(system, {72, 18, 10}).seats, (std::vector{6, 1, 3}));
}

TEST(ListDistribution, LeavesVacantWhatAListHasNoCandidatesFor) {
  ElectoralSystem system = system_of(HighestAverages{}, 10);
  system.list.lengths = {6, 100};
  const Seating seating = seated(system, {80, 20});
  EXPECT_EQ(seating.seats, (std::vector{6, 2}));
  EXPECT_EQ(seating.vacant, 2);
  system.list.lengths.clear();
  system.list.at_most = {6, 100};
  EXPECT_EQ(seated(system, {80, 20}).seats, (std::vector{6, 4}));
}

TEST(ListDistribution, KnowsWhichTiesItSettled) {
  ElectoralSystem system = system_of(HighestAverages{}, 3);
  system.list.ties = TieOrder::fewer_votes;
  EXPECT_EQ(seated(system, {20, 10, 10}).ties,
            (std::vector<SettledTie>{{.lists = {0, 1, 2}, .winners = {1, 2}, .order = TieOrder::fewer_votes}}));
}

// Two alliances of 30 votes tie for the second seat, as do the lists within the winner.
TEST(ListDistribution, NamesAlliancesInTiesByTheirFirstList) {
  ElectoralSystem system = system_of(HighestAverages{}, 2);
  JoinedLists one;
  one.lists = {1, 3};
  JoinedLists other;
  other.lists = {2, 4};
  system.list.alliances = {one, other};
  const Seating seating = seated(system, {50, 15, 20, 15, 10});
  EXPECT_EQ(seating.seats, (std::vector{1, 1, 0, 0, 0}));
  EXPECT_EQ(seating.ties,
            (std::vector<SettledTie>{{.lists = {1, 2}, .winners = {1}}, {.lists = {1, 3}, .winners = {1}}}));
}

}  // namespace
}  // namespace hemicycle
