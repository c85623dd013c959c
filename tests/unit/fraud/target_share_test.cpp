#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

// 80 % of 455 are 364; the other 86 valid votes go 57.3 to 28.7.
TEST(TargetShare, WritesTheNearestWholeNumber) {
  const TargetShare protocol{.beneficiary = 0, .target = {.mean = 0.8}, .where = {}};
  EXPECT_THAT(after(protocol, 1.0, small_station()), ElementsAre(1000, 455, 450, 364, 57, 29));
  EXPECT_THAT(after(protocol, 0.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

// 65.9 % is raised to 70 %, 318.5 ballots, half up; the nearest multiple of 5 % is 65 %, or 295.75.
TEST(TargetShare, RoundsToSteps) {
  TargetShare protocol{.beneficiary = 0, .target = {.steps = 20, .rounding = Target::Rounding::up}, .where = {}};
  EXPECT_THAT(after(protocol, 1.0, small_station()), ElementsAre(1000, 455, 450, 319, 87, 44));
  protocol.target.rounding = Target::Rounding::nearest;
  EXPECT_THAT(after(protocol, 1.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
  protocol.never_lower = false;
  EXPECT_THAT(after(protocol, 1.0, small_station()), ElementsAre(1000, 455, 450, 296, 103, 51));
}

// An exact multiple stays: 300 of 400 ballots are 75 %.
TEST(TargetShare, KeepsAnExactMultiple) {
  const TargetShare protocol{
      .beneficiary = 0, .target = {.steps = 20, .rounding = Target::Rounding::up}, .never_lower = false, .where = {}};
  EXPECT_THAT(after(protocol, 1.0, same_ballots(1000, {300, 60, 30}, 10)), ElementsAre(1000, 400, 390, 300, 60, 30));
}

TEST(TargetShare, TakesNoInvalidBallots) {
  const TargetShare protocol{.beneficiary = 0, .target = {.mean = 1.0}, .where = {}};
  EXPECT_THAT(after(protocol, 1.0, small_station()), ElementsAre(1000, 455, 450, 450, 0, 0));
}

TEST(TargetShare, NeedsOthersToTakeFrom) {
  const TargetShare protocol{.beneficiary = 0, .target = {.mean = 0.1}, .never_lower = false, .where = {}};
  EXPECT_THAT(after(protocol, 1.0, same_ballots(1000, {450, 0}, 5)), ElementsAre(1000, 455, 450, 450, 0));
  EXPECT_THAT(after(protocol, 1.0, same_ballots(0, {0, 0}, 0)), ElementsAre(0, 0, 0, 0, 0));
}

}  // namespace
}  // namespace hemicycle
