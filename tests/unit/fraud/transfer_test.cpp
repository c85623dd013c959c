#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

std::vector<Votes> transferred(double strength, std::vector<int> victims) {
  const Transfer transfer{.beneficiary = 0, .victims = std::move(victims), .where = {}, .amount = FixedAmount{}};
  return after(transfer, strength, same_ballots(1000, {300, 105, 50}, 5), 100);
}

// 10 % of 105 are 10.5, rounded up to 11; 10 % of 50 are 5.
TEST(Transfer, TakesThatShareOfEachVictim) {
  EXPECT_THAT(transferred(0.1, {1, 2}), ElementsAre(1000, 460, 455, 316, 94, 45));
}

// 35 % of 170 are 59.5, rounded up to 60, although the product is less in doubles.
TEST(Transfer, RoundsHalfOfADecimalUp) {
  const Transfer transfer{.beneficiary = 0, .victims = {1}, .where = {}, .amount = FixedAmount{}};
  EXPECT_THAT(after(transfer, 0.35, same_ballots(1000, {300, 170}, 0)), ElementsAre(1000, 470, 470, 360, 110));
}

TEST(Transfer, LeavesOthersAlone) { EXPECT_THAT(transferred(0.1, {2}), ElementsAre(1000, 460, 455, 305, 105, 45)); }

TEST(Transfer, OfEverythingLeavesVictimsNothing) {
  EXPECT_THAT(transferred(1.0, {1, 2}), ElementsAre(1000, 460, 455, 455, 0, 0));
}

TEST(Transfer, OfNothingChangesNothing) {
  EXPECT_THAT(transferred(0.0, {1, 2}), ElementsAre(1000, 460, 455, 300, 105, 50));
}

// A bundle is taken from the victims together: 31 of 155 are 21 of 105 and 10 of 50.
TEST(Transfer, OfABundleTakesFromAllInProportion) {
  Transfer bundle{.beneficiary = 0, .victims = {1, 2}, .where = {}, .amount = BundleAmount{31}};
  const BallotBlock ballots = same_ballots(1000, {300, 105, 50}, 5);
  EXPECT_THAT(after(bundle, 1.0, ballots), ElementsAre(1000, 460, 455, 331, 84, 40));
  bundle.amount = BundleAmount{1000};
  EXPECT_THAT(after(bundle, 1.0, ballots), ElementsAre(1000, 460, 455, 455, 0, 0));
}

}  // namespace
}  // namespace hemicycle
