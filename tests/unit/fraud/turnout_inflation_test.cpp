#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

TEST(TurnoutInflation, AddsBallotsUpToTheTurnout) {
  const TurnoutInflation inflation{.beneficiary = 2, .target = {.mean = 0.6}, .where = {}};
  EXPECT_THAT(after(inflation, 1.0, small_station()), ElementsAre(1000, 600, 595, 300, 100, 195));
  EXPECT_THAT(after(inflation, 0.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

TEST(TurnoutInflation, NeverTakesBallotsAway) {
  TurnoutInflation inflation{.beneficiary = 2, .target = {.mean = 0.4}, .where = {}};
  EXPECT_THAT(after(inflation, 1.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
  inflation.target = {.steps = 20};
  EXPECT_THAT(after(inflation, 1.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
  inflation.target.rounding = Target::Rounding::up;
  EXPECT_THAT(after(inflation, 1.0, small_station()), ElementsAre(1000, 500, 495, 300, 100, 95));
}

}  // namespace
}  // namespace hemicycle
