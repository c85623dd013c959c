#include "models/fraud/effect.hpp"

#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

double moved(const BallotBlock& before, const BallotBlock& after, double touched = 1.0) {
  EffectBlock effect;
  add_change({}, before, after, effect);
  EXPECT_EQ(effect.touched()[17], touched);
  return effect.moved()[17];
}

TEST(Effect, CountsABallotOnce) {
  const BallotBlock before = small_station();
  EXPECT_EQ(moved(before, before, 0.0), 0.0);
  EXPECT_EQ(moved(before, same_ballots(1000, {400, 100, 50}, 5)), 100.0) << "put in";
  EXPECT_EQ(moved(before, same_ballots(1000, {360, 60, 30}, 5)), 60.0) << "given to another";
  EXPECT_EQ(moved(before, same_ballots(1000, {300, 70, 50}, 5)), 30.0) << "taken out";
  EXPECT_EQ(moved(before, same_ballots(1000, {300, 70, 50}, 35)), 30.0) << "made invalid";
  EXPECT_EQ(moved(before, same_ballots(1000, {420, 80, 50}, 5)), 120.0) << "put in, and given to another";
  EXPECT_EQ(moved(before, same_ballots(1100, {300, 100, 50}, 5)), 0.0) << "voters who do not exist";
}

}  // namespace
}  // namespace hemicycle
