#include "models/seats/two_round.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "models/seats/distribution.hpp"

namespace hemicycle {
namespace {

using Counts = std::vector<Votes>;

TieBreaker listed_first() { return TieBreaker(TieOrder::listed_first, {}); }

std::vector<Seats> seats_of(const Counts& first, const Counts& second = {}, Seats seats = 1) {
  TieBreaker ties = listed_first();
  return distribute(Method{TwoRound{}}, {.votes = first, .seats = seats, .run_off = {second, nullptr}}, ties);
}

TEST(TwoRound, CountsTheSecondRound) {
  EXPECT_EQ(seats_of({40, 35, 25}, {45, 55, 0}), (std::vector<Seats>{0, 1, 0}));
  EXPECT_EQ(seats_of({40, 35, 25}, {10, 20, 99}), (std::vector<Seats>{0, 1, 0})) << "who is out wins nothing";
  EXPECT_EQ(seats_of({60, 35, 5}, {0, 99, 0}), (std::vector<Seats>{1, 0, 0})) << "the first round decided";
  EXPECT_EQ(seats_of({40, 35, 25}), (std::vector<Seats>{1, 0, 0})) << "nobody moves";
  EXPECT_EQ(seats_of({0, 0}), (std::vector<Seats>{0, 0}));
  EXPECT_EQ(seats_of({40, 35}, {}, 0), (std::vector<Seats>{0, 0}));
  EXPECT_EQ(seats_of({40, 35, 25}, {0, 0, 0}), (std::vector<Seats>{0, 0, 0})) << "nobody is elected without a vote";
}

// 35 + 0.6 * 25 = 50 against 40 + 0.3 * 25 = 47.5, which is 47 whole ballots.
TEST(TwoRound, MovesTheVotersOfThoseWhoAreOut) {
  const Transfers transfers{{{}, {}, {}}, {{}, {}, {}}, {{3, 10}, {3, 5}, {}}};
  const Counts votes{40, 35, 25};
  EXPECT_EQ(run_off_votes(votes, {0, 1}, transfers), (Counts{47, 50, 0}));
  TieBreaker ties = listed_first();
  const Distribution distribution{.votes = votes, .seats = 1, .run_off = {{}, &transfers}};
  EXPECT_EQ(distribute(Method{TwoRound{}}, distribution, ties), (std::vector<Seats>{0, 1, 0}));
}

TEST(TwoRound, SettlesATieOfTheRunOff) {
  TieBreaker ties(TieOrder::more_votes, {});
  const Counts second{50, 50, 0};
  const Counts first{35, 40, 25};
  EXPECT_EQ(distribute(Method{TwoRound{}}, {.votes = first, .seats = 1, .run_off = {second, nullptr}}, ties),
            (std::vector<Seats>{0, 1, 0}))
      << "more votes in the first round";
  EXPECT_TRUE(ties.has_decided());
}

}  // namespace
}  // namespace hemicycle
