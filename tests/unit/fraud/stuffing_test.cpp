#include <algorithm>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

std::vector<Votes> stuffed(BallotBlock ballots, double strength) {
  return after(Stuffing{.beneficiary = 1, .where = {}, .amount = FixedAmount{}}, strength, std::move(ballots));
}

// 1000 - 455 = 545 stayed at home; 30 % of them are 163.5, so 163 ballots are put in.
TEST(Stuffing, AddsThatShareOfThoseWhoStayedAtHome) {
  EXPECT_THAT(stuffed(same_ballots(1000, {300, 100, 50}, 5), 0.3), ElementsAre(1000, 618, 613, 300, 263, 50));
}

// 29 % of 400 at home are 116, although the product is 115.99999999999999 in doubles.
TEST(Stuffing, TakesADecimalForWhatItSays) {
  EXPECT_THAT(stuffed(same_ballots(700, {200, 100}, 0), 0.29), ElementsAre(700, 416, 416, 200, 216));
}

TEST(Stuffing, OfEverythingFillsTheRoll) {
  EXPECT_THAT(stuffed(same_ballots(1000, {300, 100, 50}, 5), 1.0), ElementsAre(1000, 1000, 995, 300, 645, 50));
}

TEST(Stuffing, OfNothingChangesNothing) {
  EXPECT_THAT(stuffed(same_ballots(1000, {300, 100, 50}, 5), 0.0), ElementsAre(1000, 455, 450, 300, 100, 50));
}

TEST(Stuffing, FindsNobodyAtHomeWhereAllVoted) {
  EXPECT_THAT(stuffed(same_ballots(455, {300, 100, 50}, 5), 0.9), ElementsAre(455, 455, 450, 300, 100, 50));
}

TEST(Stuffing, FindsNobodyWhereNobodyIsRegistered) {
  EXPECT_THAT(stuffed(same_ballots(0, {0, 0}, 0), 0.9), ElementsAre(0, 0, 0, 0, 0));
  EXPECT_THAT(stuffed(same_ballots(0, {30, 20}, 1), 0.9), ElementsAre(0, 51, 50, 30, 20));
}

// 545 stay at home; a bundle of 600 ballots is 55 too many.
TEST(Stuffing, OfABundleFollowsTheRuleForTheSurplus) {
  Stuffing bundle{.beneficiary = 1, .where = {}, .amount = BundleAmount{600}};
  EXPECT_THAT(after(bundle, 1.0, small_station()), ElementsAre(1000, 1000, 995, 300, 645, 50));
  bundle.overflow = Overflow::supplement;
  EXPECT_THAT(after(bundle, 1.0, small_station()), ElementsAre(1055, 1055, 1050, 300, 700, 50));
  bundle.overflow = Overflow::allow;
  EXPECT_THAT(after(bundle, 1.0, small_station()), ElementsAre(1000, 1055, 1050, 300, 700, 50));
  EXPECT_THAT(after(bundle, 0.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

// Those whose ballots were removed are not at home.
TEST(Stuffing, LeavesThoseAloneWhoseBallotsWereRemoved) {
  BallotBlock ballots = small_station();
  std::ranges::fill(ballots.removed[0], 45.0);
  EXPECT_THAT(stuffed(std::move(ballots), 1.0), ElementsAre(1000, 955, 950, 300, 600, 50));
}

}  // namespace
}  // namespace hemicycle
