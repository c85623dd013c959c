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

// Shares that are multiples of 1 % stay, although 0.55 * 100, 0.07 * 100 and others are above 55 and 7 in doubles.
TEST(TargetShare, RoundsADecimalUpToItself) {
  for (const int percent : {7, 14, 28, 29, 55, 56, 57, 58}) {
    const Target target{.mean = percent / 100.0, .steps = 100, .rounding = Target::Rounding::up};
    const TargetShare protocol{.beneficiary = 0, .target = target, .never_lower = false, .where = {}};
    const Votes written = 10 * percent;
    EXPECT_THAT(after(protocol, 1.0, same_ballots(2000, {500, 500}, 0)),
                ElementsAre(2000, 1000, 1000, written, 1000 - written));
  }
}

// 14.5 % lies between 14 % and 15 %, although 0.145 * 100 is less than 14.5 in doubles; 35 % of 170 ballots are 59.5.
TEST(TargetShare, RoundsHalfOfADecimalUp) {
  TargetShare protocol{.beneficiary = 0, .target = {.mean = 0.145, .steps = 100}, .never_lower = false, .where = {}};
  EXPECT_THAT(after(protocol, 1.0, same_ballots(2000, {500, 500}, 0)), ElementsAre(2000, 1000, 1000, 150, 850));
  protocol.target = {.mean = 0.35};
  EXPECT_THAT(after(protocol, 1.0, same_ballots(200, {85, 85}, 0)), ElementsAre(200, 170, 170, 60, 110));
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
