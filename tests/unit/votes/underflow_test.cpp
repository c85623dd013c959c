#include "models/votes/underflow.hpp"

#include <algorithm>
#include <cstddef>

#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

TEST(Underflow, GivesEverythingToOnePartyInTheRowsWithoutAWeight) {
  Columns shares(3);
  Columns gammas(3);
  for (const auto& [party, share] : {std::pair{0, 0.3}, {2, 0.7}}) std::ranges::fill(shares[party], share);
  gammas[1][17] = 1e-200;
  settle_underflow({}, {.stage = Stage::national_shares}, shares, gammas);
  int last = 0;
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    if (r == 17) continue;
    EXPECT_EQ(gammas[0][r] + gammas[2][r], 1.0) << "row " << r;
    EXPECT_EQ(gammas[1][r], 0.0) << "row " << r;
    last += gammas[2][r] == 1.0 ? 1 : 0;
  }
  EXPECT_EQ(gammas[1][17], 1e-200);
  EXPECT_EQ(gammas[0][17] + gammas[2][17], 0.0);
  EXPECT_NEAR(last, 255 * 0.7, 4.9 * 7.4);  // binomial sd 7.3
}

// At a concentration of 0.001 nearly every gamma is 0; each party still wins everything as often as its share says.
TEST(Underflow, LeavesNoElectionWithoutVotes) {
  Drawing drawing(ballots_of(1000, {0.6, 0.4}), {DirichletShares{0.001}, {}, {}});
  int first = 0;
  for (int block = 0; block < 40; ++block) {
    const BallotBlock& ballots = drawing.block(block).honest;
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      EXPECT_EQ(ballots.votes[0][r] + ballots.votes[1][r], 1000.0);
      first += ballots.votes[0][r] > 500.0 ? 1 : 0;
    }
  }
  EXPECT_NEAR(first, 10'240 * 0.6, 4.9 * 49.6);  // binomial sd 49.6
}

}  // namespace
}  // namespace hemicycle
