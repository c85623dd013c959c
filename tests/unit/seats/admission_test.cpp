#include "models/seats/admission.hpp"

#include <gtest/gtest.h>

#include "models/seats/contest.hpp"

namespace hemicycle {
namespace {

/// D'Hondt in two districts of 3 and 2 seats; the first has 930 valid votes, the second 70.
Contest two_districts() {
  Contest contest;
  contest.tier.seats = 5;
  contest.tier.threshold.share = {1, 10};
  contest.districts = {{3, {870, 60, 0}}, {2, {30, 0, 40}}};
  contest.tally.votes = {900, 60, 40};
  contest.tally.valid = 1000;
  return contest;
}

TEST(Admission, AsksForTheShareOfTheNation) {
  const ContestResult result = allocate(two_districts(), {});
  EXPECT_EQ(result.admitted, (std::vector{true, false, false}));
  EXPECT_EQ(result.seats, (std::vector{5, 0, 0}));
}

// C has 40 of 70 votes of its district: over one half, not over six tenths.
TEST(Admission, ByOneDistrictIsForAll) {
  Contest contest = two_districts();
  contest.tier.threshold.any_district = {1, 2};
  EXPECT_EQ(allocate(contest, {}).admitted, (std::vector{true, false, true}));
  contest.tier.threshold.any_district = {6, 10};
  EXPECT_EQ(allocate(contest, {}).admitted, (std::vector{true, false, false}));
}

TEST(Admission, ByTheOwnDistrictIsForThatDistrict) {
  Contest contest = two_districts();
  contest.tier.threshold.own_district = {6, 100};
  const ContestResult result = allocate(contest, {});
  EXPECT_EQ(result.admitted, (std::vector{true, true, true}));
  EXPECT_EQ(result.by_district, (std::vector<std::vector<Seats>>{{3, 0, 0}, {1, 0, 1}}));
  contest.districts[0].seats = 16;  // 870 / 15 = 58 is below B's 60
  EXPECT_EQ(allocate(contest, {}).by_district[0], (std::vector{15, 1, 0}));
}

TEST(Admission, CanAskForVotersInEveryDistrict) {
  Contest contest = two_districts();
  contest.tier.threshold.every_district = {1, 2};
  EXPECT_EQ(allocate(contest, {}).admitted, (std::vector{false, false, false}));
  contest.tier.threshold.every_district = {2, 5};
  EXPECT_EQ(allocate(contest, {}).admitted, (std::vector{true, false, false}));
  contest.tier.threshold.every_district = {1, 2};
  contest.tier.threshold.exempt = {false, true, false};
  EXPECT_EQ(allocate(contest, {}).admitted, (std::vector{false, true, false}));
}

// A has 30 of the 70 votes of the second district, or of 200 with those of lists not named.
TEST(Admission, CanAskForAShareOfTheDistrict) {
  Contest contest = two_districts();
  contest.tier.threshold.share = {};
  contest.tier.threshold.district = {1, 5};
  EXPECT_EQ(allocate(contest, {}).by_district, (std::vector<std::vector<Seats>>{{3, 0, 0}, {1, 0, 1}}));
  contest.districts[1].valid = 200;
  EXPECT_EQ(allocate(contest, {}).by_district[1], (std::vector{0, 0, 2}));
}

// 6 and 3 of 100 votes: under 7 % alone, over it together. The seats are those of single lists, or theirs together.
TEST(Admission, OfAnAllianceIsForItsLists) {
  Contest contest;
  contest.tier.seats = 12;
  contest.tier.method = LargestRemainder{};
  contest.tier.threshold.share = {7, 100};
  contest.tally.votes = {6, 3, 91};
  contest.tally.valid = 100;
  JoinedLists alliance;
  alliance.lists = {0, 1};
  contest.tier.alliances = {alliance};
  EXPECT_EQ(allocate(contest, {}).seats, (std::vector{0, 0, 12}));
  contest.tier.alliances[0].counts_for = JoinedFor::threshold;
  EXPECT_EQ(allocate(contest, {}).admitted, (std::vector{true, true, true}));
  EXPECT_EQ(allocate(contest, {}).seats, (std::vector{1, 0, 11}));  // quotas 0.72, 0.36, 10.92
  contest.tier.alliances[0].counts_for = JoinedFor::both;
  EXPECT_EQ(allocate(contest, {}).seats, (std::vector{1, 0, 11}));  // 1.08
  contest.tier.threshold.share = {1, 10};
  contest.tier.alliances[0].own_votes = 1;  // 10 of 101 valid votes
  EXPECT_EQ(allocate(contest, {}).admitted, (std::vector{false, false, true}));
  contest.tier.alliances[0].own_votes = 2;  // 11 of 102
  EXPECT_EQ(allocate(contest, {}).admitted, (std::vector{true, true, true}));
}

}  // namespace
}  // namespace hemicycle
