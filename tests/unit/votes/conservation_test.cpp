#include "models/votes/conservation.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

/// 60 and 30 votes, 10 invalid ballots, of 150 voters, in every row.
BallotBlock some_ballots() {
  BallotBlock ballots(2);
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    ballots.votes[0][r] = 60.0;
    ballots.votes[1][r] = 30.0;
    ballots.registered()[r] = 150.0;
    ballots.cast()[r] = 100.0;
    ballots.valid()[r] = 90.0;
  }
  return ballots;
}

TEST(Conservation, HoldsOfBallotsThatAddUp) {
  BallotBlock ballots = some_ballots();
  EXPECT_TRUE(is_conserved(ballots, kBlockSize));
  ballots.votes[0][5] = 61.0;
  EXPECT_FALSE(is_conserved(ballots, kBlockSize));
  EXPECT_TRUE(is_conserved(ballots, 5));  // rows behind the last mean nothing
}

TEST(Conservation, IsBrokenByNegativeFractionalAndExcessCounts) {
  const auto breaks = [](auto&& change) {
    BallotBlock ballots = some_ballots();
    change(ballots);
    return !is_conserved(ballots, kBlockSize);
  };
  EXPECT_TRUE(breaks([](BallotBlock& b) { b.votes[0][7] = 100.0, b.votes[1][7] = -10.0; }));
  EXPECT_TRUE(breaks([](BallotBlock& b) { b.votes[0][7] = 59.5, b.votes[1][7] = 30.5; }));
  EXPECT_TRUE(breaks([](BallotBlock& b) { b.cast()[7] = 89.0; }));
  EXPECT_TRUE(breaks([](BallotBlock& b) { b.cast()[7] = 100.5; }));
  EXPECT_TRUE(breaks([](BallotBlock& b) { b.removed[0][7] = -1.0; }));
}

TEST(Conservation, AllowsNoMoreBeyondTheRollThanBefore) {
  BallotBlock before = some_ballots();
  BallotBlock after = before;
  after.cast()[3] = 140.0;
  after.removed[0][3] = 10.0;
  EXPECT_TRUE(keeps_to_roll(before, after, kBlockSize));
  after.removed[0][3] = 11.0;
  EXPECT_FALSE(keeps_to_roll(before, after, kBlockSize));
  before.cast()[3] = 151.0;  // a station whose own protocol exceeds its roll
  EXPECT_TRUE(keeps_to_roll(before, after, kBlockSize));
}

}  // namespace
}  // namespace hemicycle
