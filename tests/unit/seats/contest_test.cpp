#include "models/seats/contest.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

Contest contest(const Method& method, Seats seats, std::vector<Votes> votes) {
  Contest result;
  result.tier.seats = seats;
  result.tier.method = method;
  for (const Votes count : votes) result.tally.valid += count;
  result.tally.cast = result.tally.valid;
  result.tally.votes = std::move(votes);
  return result;
}

TEST(Contest, WithNothingMoreIsTheListTier) {
  EXPECT_EQ(allocate(contest(LargestRemainder{}, 8, {34, 28, 16, 6}), {}).seats, (std::vector{3, 3, 1, 1}));
}

TEST(Contest, AppliesTheThresholdNationwideAndTheMethodByDistrict) {
  Contest two = contest(HighestAverages{}, 4, {100, 40, 9});
  two.tier.threshold.share = {1, 10};
  two.districts = {{2, {90, 10, 0}}, {2, {10, 30, 9}}};
  const ContestResult result = allocate(two, {});
  EXPECT_EQ(result.admitted, (std::vector{true, true, false}));
  EXPECT_EQ(result.by_district, (std::vector<std::vector<Seats>>{{2, 0, 0}, {0, 2, 0}}));
  EXPECT_EQ(result.seats, (std::vector{2, 2, 0}));
  EXPECT_EQ(result.vacant, 0);
}

TEST(Contest, LeavesADistrictVacantWhereNoAdmittedListStands) {
  Contest two = contest(HighestAverages{}, 3, {100, 5});
  two.tier.threshold.share = {1, 10};
  two.districts = {{2, {100, 0}}, {1, {0, 5}}};
  EXPECT_EQ(allocate(two, {}).vacant, 1);
}

TEST(Contest, CountsTiesOfDistricts) {
  Contest two = contest(HighestAverages{}, 2, {15, 12});
  two.districts = {{1, {7, 7}}, {1, {8, 5}}};
  EXPECT_EQ(allocate(two, {}).ties, (std::vector<SettledTie>{{.lists = {0, 1}, .winners = {0}, .district = 0}}));
  EXPECT_EQ(allocate(two, {}).by_district[0], (std::vector{1, 0}));
}

// Apportionment of 1790: New York would have 331,589 / 33,000; small units are not left without a seat.
TEST(Contest, StartsEveryUnitWithSomeSeats) {
  Contest house = contest(HighestAverages{}, 5, {1000, 10, 5});
  EXPECT_EQ(allocate(house, {}).seats, (std::vector{5, 0, 0}));
  house.tier.least.start = 1;
  EXPECT_EQ(allocate(house, {}).seats, (std::vector{3, 1, 1}));
}

// Quotas 5.4, 3.15, 0.9, 0.55 of 10: the third and fourth are below one and get one each. Of the whole quotas 5 + 3 the
// rest has the right number; with the quota of the two large ones alone it would be the same.
TEST(Contest, RaisesUnitsBelowAQuota) {
  Contest house = contest(LargestRemainder{}, 10, {540, 315, 90, 55});
  house.tier.least.at_least = 1;
  EXPECT_EQ(allocate(house, {}).seats, (std::vector{5, 3, 1, 1}));
}

TEST(Contest, KeepsFixedSeatsOutOfTheDistribution) {
  Contest fixed = contest(HighestAverages{}, 6, {60, 30, 9});
  fixed.tier.fixed = {0, 0, 2};
  EXPECT_EQ(allocate(fixed, {}).seats, (std::vector{3, 1, 2}));
}

TEST(Contest, MultipliesVotesAfterTheThreshold) {
  Contest weighted = contest(HighestAverages{}, 9, {60, 30, 9});
  weighted.tier.threshold.share = {1, 10};
  weighted.tier.vote_factors = {{1, 2}, {4, 3}, {100, 1}};
  EXPECT_EQ(allocate(weighted, {}).seats, (std::vector{4, 5, 0}));  // 30 against 40
}

TEST(JoinedLists, CountAsOneAndShare) {
  Contest joined = contest(HighestAverages{}, 10, {41, 15, 44});
  JoinedLists alliance;
  alliance.lists = {0, 1};
  joined.tier.alliances = {alliance};
  EXPECT_EQ(allocate(joined, {}).seats, (std::vector{5, 1, 4}));
  joined.tier.alliances[0].share_by = LargestRemainder{};
  EXPECT_EQ(allocate(joined, {}).seats, (std::vector{4, 2, 4}));
  joined.tier.alliances[0].share_by.reset();
  joined.tier.alliances[0].most = 3;
  EXPECT_EQ(allocate(joined, {}).seats, (std::vector{2, 1, 7}));
}

// 12 for the alliance as such: 68 against 44 of 112 makes 6 and 4, where 56 against 44 makes 6 and 4 too; 40 more
// make 7.
TEST(JoinedLists, CountVotesOfTheAllianceItself) {
  Contest joined = contest(HighestAverages{}, 10, {41, 15, 44});
  JoinedLists alliance;
  alliance.lists = {0, 1};
  alliance.own_votes = 40;
  joined.tier.alliances = {alliance};
  EXPECT_EQ(allocate(joined, {}).seats, (std::vector{5, 2, 3}));
}

TEST(JoinedLists, CanBeNested) {
  // {A, {B, C}} against D: 60 against 40 of 10 seats; B and C together 30 against A's 30.
  Contest joined = contest(HighestAverages{}, 10, {30, 20, 10, 40});
  JoinedLists inner;
  inner.lists = {1, 2};
  JoinedLists outer;
  outer.lists = {0, 1, 2};
  outer.groups = {inner};
  joined.tier.alliances = {outer};
  EXPECT_EQ(allocate(joined, {}).seats, (std::vector{3, 2, 1, 4}));
}

TEST(JoinedLists, LoseWhatIsNotAdmitted) {
  Contest joined = contest(HighestAverages{}, 10, {45, 5, 50});
  joined.tier.threshold.share = {1, 10};
  JoinedLists alliance;
  alliance.lists = {0, 1};
  joined.tier.alliances = {alliance};
  EXPECT_EQ(allocate(joined, {}).seats, (std::vector{5, 0, 5}));
}

}  // namespace
}  // namespace hemicycle
