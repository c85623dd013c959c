#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

TEST(Suppression, KeepsVotersAtHome) {
  const Suppression suppression{.victims = {1, 2}, .where = {}, .amount = FixedAmount{0.1}};
  EXPECT_THAT(after(suppression, 0.1, small_station()), ElementsAre(1000, 440, 435, 300, 90, 45));
  EXPECT_THAT(after(suppression, 0.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
  EXPECT_THAT(after(suppression, 1.0, small_station()), ElementsAre(1000, 305, 300, 300, 0, 0));
}

TEST(Invalidation, LeavesTheBallotsInTheBox) {
  const Invalidation invalidation{.victims = {1}, .where = {}, .amount = FixedAmount{0.1}};
  EXPECT_THAT(after(invalidation, 0.1, small_station()), ElementsAre(1000, 455, 440, 300, 90, 50));
}

TEST(Removal, LeavesBallotsIssuedThatAreNotInTheBox) {
  const Removal removal{.victims = {1}, .where = {}, .amount = FixedAmount{0.1}};
  BallotBlock ballots = small_station();
  act(removal, 0.1, ballots);
  EXPECT_THAT(counts_in(ballots, 0), ElementsAre(1000, 445, 440, 300, 90, 50));
  EXPECT_EQ(ballots.removed[0][0], 10.0);
  act(removal, 1.0, ballots);
  EXPECT_EQ(ballots.removed[0][0], 100.0);
}

}  // namespace
}  // namespace hemicycle
