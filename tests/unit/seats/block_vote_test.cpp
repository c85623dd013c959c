#include <vector>

#include <gtest/gtest.h>

#include "models/seats/allocate.hpp"
#include "models/seats/allocate_block.hpp"
#include "models/seats/distribution.hpp"
#include "models/seats/most_voted.hpp"

namespace hemicycle {
namespace {

using Counts = std::vector<Votes>;
using Result = std::vector<Seats>;

TieBreaker listed_first() { return TieBreaker(TieOrder::listed_first, {}); }

Result shared(const Method& method, const Counts& votes, Seats seats) {
  TieBreaker ties = listed_first();
  return distribute(method, {.votes = votes, .seats = seats}, ties);
}

TEST(BlockVote, SeatsTheStrongestCandidates) {
  EXPECT_EQ(shared(BlockVote{}, {50, 90, 70, 20}, 2), (Result{0, 1, 1, 0}));
  EXPECT_EQ(shared(BlockVote{}, {50, 90, 0}, 3), (Result{1, 1, 0})) << "nobody without votes";
  EXPECT_EQ(shared(BlockVote{}, {50, 90}, 0), (Result{0, 0}));
}

TEST(BlockVote, RecordsATieForTheLastSeatAlone) {
  TieBreaker ties = listed_first();
  const Counts votes{50, 90, 50, 20};
  EXPECT_EQ(distribute(Method{BlockVote{}}, {.votes = votes, .seats = 2}, ties), (Result{1, 1, 0, 0}));
  ASSERT_EQ(ties.settled().size(), 1u);
  EXPECT_EQ(ties.settled().front().lists, (std::vector<int>{0, 2}));
  TieBreaker all = listed_first();
  EXPECT_EQ(distribute(Method{BlockVote{}}, {.votes = votes, .seats = 3}, all), (Result{1, 1, 1, 0}));
  EXPECT_FALSE(all.has_decided());
}

TEST(PartyBlockVote, GivesAllSeatsToTheStrongestList) {
  EXPECT_EQ(shared(PartyBlockVote{}, {50, 90, 70}, 5), (Result{0, 5, 0}));
  EXPECT_EQ(shared(PartyBlockVote{}, {0, 0}, 5), (Result{0, 0}));
  TieBreaker ties = listed_first();
  const Counts votes{90, 90};
  const std::vector<Seats> most{2, 5};
  EXPECT_EQ(distribute(Method{PartyBlockVote{}}, {.votes = votes, .seats = 5, .most = most}, ties), (Result{2, 0}));
  EXPECT_TRUE(ties.has_decided());
}

TEST(MostVoted, ComesInTheOrderOfTheBallot) {
  TieBreaker ties = listed_first();
  EXPECT_EQ(most_voted(Counts{5, 9, 7, 8}, 3, ties), (std::vector<int>{1, 2, 3}));
  EXPECT_TRUE(most_voted(Counts{}, 2, ties).empty());
  EXPECT_TRUE(most_voted(Counts{5}, 0, ties).empty());
}

// No kernel knows these methods: a block must still give what the law gives.
TEST(BlockVote, IsTheSameInABlock) {
  for (const Method& method : {Method{BlockVote{}}, Method{PartyBlockVote{}}, Method{TwoRound{}}}) {
    ElectoralSystem system;
    system.list.seats = 1;
    system.list.method = method;
    BallotBlock ballots(3);
    for (int p = 0; p < 3; ++p) ballots.votes[p][0] = 30.0 + p;
    ballots.valid()[0] = 93.0;
    SeatBlock seats(3);
    allocate_block(system, ballots, {.seed = 1, .count = 1}, seats);
    EXPECT_EQ(seats.seats[2][0], 1.0);
    EXPECT_EQ(seats.seats[0][0], 0.0);
    EXPECT_EQ(seats.vacant()[0], 0.0);
  }
}

}  // namespace
}  // namespace hemicycle
