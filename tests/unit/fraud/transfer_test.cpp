#include <algorithm>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/fraud/perturb.hpp"

#include "tests/support/ballots.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

std::vector<Votes> transferred(double strength, std::vector<int> victims) {
  BallotBlock ballots = same_ballots(1000, {300, 105, 50}, 5);
  Columns column(1);
  std::ranges::fill(column[0], strength);
  perturb(Transfer{.beneficiary = 0, .victims = std::move(victims), .where = {}, .amount = {}}, column[0], ballots);
  return counts_in(ballots, 100);
}

// 10 % of 105 are 10.5, rounded up to 11; 10 % of 50 are 5.
TEST(Transfer, TakesThatShareOfEachVictim) {
  EXPECT_THAT(transferred(0.1, {1, 2}), ElementsAre(1000, 460, 455, 316, 94, 45));
}

TEST(Transfer, LeavesOthersAlone) { EXPECT_THAT(transferred(0.1, {2}), ElementsAre(1000, 460, 455, 305, 105, 45)); }

TEST(Transfer, OfEverythingLeavesVictimsNothing) {
  EXPECT_THAT(transferred(1.0, {1, 2}), ElementsAre(1000, 460, 455, 455, 0, 0));
}

TEST(Transfer, OfNothingChangesNothing) {
  EXPECT_THAT(transferred(0.0, {1, 2}), ElementsAre(1000, 460, 455, 300, 105, 50));
}

}  // namespace
}  // namespace hemicycle
