#include "models/seats/two_round.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "models/seats/distribution.hpp"

namespace hemicycle {
namespace {

using List = std::vector<int>;
using Counts = std::vector<Votes>;

TieBreaker listed_first() { return TieBreaker(TieOrder::listed_first, {}); }

std::vector<Seats> seats_of(const Counts& first, const Counts& second = {}, Seats seats = 1) {
  TieBreaker ties = listed_first();
  return distribute(Method{TwoRound{}}, {.votes = first, .seats = seats, .run_off = {second, nullptr}}, ties);
}

// 51 of 100 are more than half; 50 are not.
TEST(TwoRound, ElectsAMajorityInTheFirstRound) {
  TieBreaker ties = listed_first();
  EXPECT_EQ(decide_first_round({}, Counts{30, 51, 19}, ties).elected, 1);
  const FirstRound half = decide_first_round({}, Counts{30, 50, 20}, ties);
  EXPECT_EQ(half.elected, -1);
  EXPECT_EQ(half.finalists, (List{0, 1}));
  EXPECT_EQ(decide_first_round({.majority = {2, 5}}, Counts{30, 50, 20}, ties).elected, 1);
  EXPECT_EQ(decide_first_round({.majority = {1, 1}}, Counts{0, 7, 0}, ties).elected, 1);
  EXPECT_EQ(decide_first_round({}, Counts{0, 0}, ties).elected, -1);
  EXPECT_FALSE(ties.has_decided());
}

TEST(TwoRound, RecordsATieForTheRunOff) {
  TieBreaker ties = listed_first();
  EXPECT_EQ(decide_first_round({}, Counts{30, 40, 30}, ties).finalists, (List{0, 1}));
  ASSERT_EQ(ties.settled().size(), 1u);
  EXPECT_EQ(ties.settled().front().lists, (List{0, 2}));
  EXPECT_EQ(ties.settled().front().winners, (List{0}));
  TieBreaker both = listed_first();
  EXPECT_EQ(decide_first_round({}, Counts{40, 40, 20}, both).finalists, (List{0, 1}));
  EXPECT_FALSE(both.has_decided());
}

TEST(TwoRound, CountsTheSecondRound) {
  EXPECT_EQ(seats_of({40, 35, 25}, {45, 55, 0}), (std::vector<Seats>{0, 1, 0}));
  EXPECT_EQ(seats_of({40, 35, 25}, {10, 20, 99}), (std::vector<Seats>{0, 1, 0})) << "who is out wins nothing";
  EXPECT_EQ(seats_of({60, 35, 5}, {0, 99, 0}), (std::vector<Seats>{1, 0, 0})) << "the first round decided";
  EXPECT_EQ(seats_of({40, 35, 25}), (std::vector<Seats>{1, 0, 0})) << "nobody moves";
  EXPECT_EQ(seats_of({0, 0}), (std::vector<Seats>{0, 0}));
  EXPECT_EQ(seats_of({40, 35}, {}, 0), (std::vector<Seats>{0, 0}));
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
  const Counts first{40, 35, 25};
  EXPECT_EQ(distribute(Method{TwoRound{}}, {.votes = first, .seats = 1, .run_off = {second, nullptr}}, ties),
            (std::vector<Seats>{1, 0, 0}));
  EXPECT_TRUE(ties.has_decided());
}

}  // namespace
}  // namespace hemicycle
