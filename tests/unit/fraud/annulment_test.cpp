#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

TEST(Annulment, LeavesNoBallotAndKeepsTheRoll) {
  Annulment annulment;
  EXPECT_THAT(after(annulment, 1.0, small_station()), ElementsAre(1000, 0, 0, 0, 0, 0));
  EXPECT_THAT(after(annulment, 0.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
  annulment.drops_roll = true;
  EXPECT_THAT(after(annulment, 1.0, small_station()), ElementsAre(0, 0, 0, 0, 0, 0));
}

// The second and third list have a third of the valid votes.
TEST(Annulment, CanStrikeWhereOthersAreStrong) {
  Annulment annulment{.victims = {1, 2}, .share_above = 0.33, .where = {}};
  EXPECT_THAT(after(annulment, 1.0, small_station()), ElementsAre(1000, 0, 0, 0, 0, 0));
  annulment.share_above = 0.34;
  EXPECT_THAT(after(annulment, 1.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

// 29 of 100 votes are 29 %, not more, although 0.29 * 100 is less than 29 in doubles.
TEST(Annulment, StrikesAboveADecimalOnly) {
  Annulment annulment{.victims = {1}, .share_above = 0.29, .where = {}};
  EXPECT_THAT(after(annulment, 1.0, same_ballots(200, {71, 29}, 0)), ElementsAre(200, 100, 100, 71, 29));
  EXPECT_THAT(after(annulment, 1.0, same_ballots(200, {70, 30}, 0)), ElementsAre(200, 0, 0, 0, 0));
}

}  // namespace
}  // namespace hemicycle
