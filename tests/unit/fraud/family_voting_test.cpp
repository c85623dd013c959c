#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

TEST(FamilyVoting, OfHouseholdsOfOneChangesNothing) {
  EXPECT_THAT(after(FamilyVoting{1.0, {1}, {}}, 1.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

// Every voter heads a household of ten, but only 545 more are on the roll: 359.3, 119.8 and 59.9 for the parties and
// 6.0 invalid.
TEST(FamilyVoting, TakesMembersFromTheRollAlone) {
  EXPECT_THAT(after(FamilyVoting{1.0, {10}, {}}, 1.0, small_station()), ElementsAre(1000, 1000, 989, 659, 220, 110));
}

TEST(FamilyVoting, OfNobodyChangesNothing) {
  EXPECT_THAT(after(FamilyVoting{0.0, {10}, {}}, 1.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
  EXPECT_THAT(after(FamilyVoting{1.0, {10}, {}}, 0.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

}  // namespace
}  // namespace hemicycle
