#include <algorithm>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/fraud/perturb.hpp"

#include "tests/support/ballots.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

std::vector<Votes> stuffed(BallotBlock ballots, double strength) {
  Columns column(1);
  std::ranges::fill(column[0], strength);
  perturb(Stuffing{.beneficiary = 1, .where = {}, .amount = {}}, column[0], ballots);
  return counts_in(ballots, 200);
}

// 1000 - 455 = 545 stayed at home; 30 % of them are 163.5, so 163 ballots are put in.
TEST(Stuffing, AddsThatShareOfThoseWhoStayedAtHome) {
  EXPECT_THAT(stuffed(same_ballots(1000, {300, 100, 50}, 5), 0.3), ElementsAre(1000, 618, 613, 300, 263, 50));
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

}  // namespace
}  // namespace hemicycle
