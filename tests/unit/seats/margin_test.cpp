#include "models/seats/margin.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(FewestBallots, FindsTheFirstNumberThatReaches) {
  for (const Votes first : {1, 2, 3, 5, 64, 1'000'000}) {
    EXPECT_EQ(fewest_ballots(2'000'000, [&](Votes n) { return n >= first; }), first);
  }
}

TEST(FewestBallots, TriesTheLimitAndNothingBeyond) {
  EXPECT_EQ(fewest_ballots(77, [](Votes n) { return n >= 77; }), 77);
  EXPECT_EQ(fewest_ballots(76, [](Votes n) { return n >= 77; }), std::nullopt);
  EXPECT_EQ(fewest_ballots(0, [](Votes) { return true; }), std::nullopt);
}

}  // namespace
}  // namespace hemicycle
