#include "models/seats/distribution.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

struct Outcome {
  std::vector<Seats> seats;
  bool tied = false;
  bool operator==(const Outcome&) const = default;
};

Outcome outcome(const Method& method, const Distribution& distribution, TieOrder order = TieOrder::listed_first) {
  TieBreaker ties(order, {});
  const std::vector<Seats> seats = distribute(method, distribution, ties);
  return {seats, ties.has_decided()};
}

const std::vector<Votes> kVotes{340'000, 280'000, 160'000, 60'000};

TEST(HighestAverages, GiveTheTextbookSeats) {
  EXPECT_EQ(outcome(HighestAverages{Divisor::dhondt}, {kVotes, 7}).seats, (std::vector{3, 3, 1, 0}));
  EXPECT_EQ(outcome(HighestAverages{Divisor::sainte_lague}, {kVotes, 7}).seats, (std::vector{3, 2, 1, 1}));
  EXPECT_EQ(outcome(HighestAverages{Divisor::adams}, {kVotes, 7}).seats, (std::vector{3, 2, 1, 1}));
}

// A list of 10 is worth 10 / 1.4 = 7.14 at first, so the one of 22 gets its second seat (22 / 3 = 7.33) before.
TEST(HighestAverages, RaiseTheFirstDivisor) {
  const std::vector<Votes> votes{22, 10};
  EXPECT_EQ(outcome(HighestAverages{Divisor::sainte_lague}, {votes, 2}).seats, (std::vector{1, 1}));
  EXPECT_EQ(outcome(HighestAverages{Divisor::modified_sainte_lague, {7, 5}}, {votes, 2}).seats, (std::vector{2, 0}));
}

TEST(HighestAverages, GiveFirstSeatsByVotesWhereThereAreFewerSeatsThanLists) {
  for (const Divisor divisor : {Divisor::adams, Divisor::dean, Divisor::huntington_hill}) {
    const std::vector<Votes> votes{5, 9, 7};
    EXPECT_EQ(outcome(HighestAverages{divisor}, {votes, 2}), (Outcome{{0, 1, 1}, false}));
  }
}

TEST(HighestAverages, TieOnlyWhereSomebodyLoses) {
  const std::vector<Votes> votes{10, 10, 10};
  EXPECT_EQ(outcome(HighestAverages{}, {votes, 6}), (Outcome{{2, 2, 2}, false}));
  EXPECT_EQ(outcome(HighestAverages{}, {votes, 5}), (Outcome{{2, 2, 1}, true}));
}

TEST(HighestAverages, SettleTiesByTheOrder) {
  const std::vector<Votes> votes{10, 20};  // 20 / 2 = 10 / 1
  EXPECT_EQ(outcome(HighestAverages{}, {votes, 2}, TieOrder::listed_first), (Outcome{{1, 1}, true}));
  EXPECT_EQ(outcome(HighestAverages{}, {votes, 2}, TieOrder::more_votes), (Outcome{{0, 2}, true}));
  EXPECT_EQ(outcome(HighestAverages{}, {votes, 2}, TieOrder::fewer_votes), (Outcome{{1, 1}, true}));
}

TEST(HighestAverages, GoOnFromSeatsHeld) {
  const std::vector<Seats> held{0, 3};
  const std::vector<Votes> votes{10, 20};
  EXPECT_EQ(outcome(HighestAverages{}, {.votes = votes, .seats = 5, .held = held}).seats, (std::vector{2, 3}));
}

TEST(HighestAverages, PassExhaustedListsBy) {
  const std::vector<Seats> most{1, 9};
  const std::vector<Votes> votes{100, 20};
  EXPECT_EQ(outcome(HighestAverages{}, {.votes = votes, .seats = 4, .most = most}).seats, (std::vector{1, 3}));
  const std::vector<Seats> few{1, 1};
  EXPECT_EQ(outcome(HighestAverages{}, {.votes = votes, .seats = 4, .most = few}).seats, (std::vector{1, 1}));
}

TEST(LargestRemainder, GivesTheTextbookSeats) {
  // Hare 105,000: 3.24 2.67 1.52 0.57.
  EXPECT_EQ(outcome(LargestRemainder{}, {kVotes, 8}).seats, (std::vector{3, 3, 1, 1}));
  // Droop 93,334: whole 3 2 1 0, remainders 59,998 93,332 66,666 60,000.
  EXPECT_EQ(outcome(LargestRemainder{Quota::droop}, {kVotes, 8}).seats, (std::vector{3, 3, 2, 0}));
}

TEST(LargestRemainder, CanGoByVotes) {
  const LargestRemainder by_votes{Quota::hare, LeftOver::most_votes};
  EXPECT_EQ(outcome(by_votes, {kVotes, 8}), (Outcome{{4, 3, 1, 0}, false}));
}

TEST(LargestRemainder, TakesAnOverAwardBackFromTheSmallestRemainder) {
  // Pardubice region 2021: 216,020 / 12 = 18,001.67 makes 4 2 4 1 = 11 seats for 10; the list of 78,163 has the
  // smallest remainder, 6,156.33.
  const std::vector<Votes> votes{73'556, 38'628, 78'163, 25'673};
  EXPECT_EQ(outcome(LargestRemainder{Quota::imperiali}, {votes, 10}), (Outcome{{3, 2, 4, 1}, false}));
}

// 20 / 2 + 20 / 2 at a quota of 40 / 4: all remainders are 0, and one list must give back.
TEST(LargestRemainder, TiesForAnOverAward) {
  const std::vector<Votes> votes{20, 20};
  EXPECT_EQ(outcome(LargestRemainder{Quota::hagenbach_bischoff}, {votes, 3}), (Outcome{{2, 1}, true}));
}

// Quota 1 and three votes: 3 whole seats of 98, and 95 left over for 2 lists, the odd one by a tie.
TEST(LargestRemainder, GoesRoundAgainWhereMoreIsLeftThanLists) {
  const std::vector<Votes> votes{2, 1};
  EXPECT_EQ(outcome(LargestRemainder{Quota::droop}, {votes, 98}), (Outcome{{50, 48}, true}));
}

TEST(LargestRemainder, PassesExhaustedListsBy) {
  const std::vector<Seats> most{2, 9, 9, 9};
  EXPECT_EQ(outcome(LargestRemainder{}, {.votes = kVotes, .seats = 8, .most = most}).seats, (std::vector{2, 3, 2, 1}));
}

// Of the 70 seats that the first leaves, 300 and 200 votes buy 42 and 28. In a house of 10 they buy 6, 3 and 1; the
// other eight are 6 and 2 beside the first, and three are left beside both.
TEST(LargestRemainder, HasANewQuotaBesideListsAtTheirLimit) {
  const std::vector<Seats> most{30, 100, 100};
  const std::vector<Votes> votes{500, 300, 200};
  EXPECT_EQ(outcome(LargestRemainder{}, {.votes = votes, .seats = 100, .most = most}).seats, (std::vector{30, 42, 28}));
  const std::vector<Seats> two{2, 5, 9};
  const std::vector<Votes> other{600, 300, 100};
  EXPECT_EQ(outcome(LargestRemainder{}, {.votes = other, .seats = 10, .most = two}).seats, (std::vector{2, 5, 3}));
  EXPECT_EQ(outcome(LargestRemainder{}, {.votes = other, .seats = 20, .most = two}).seats, (std::vector{2, 5, 9}));
}

TEST(Distribution, OfNothingIsNothing) {
  const std::vector<Votes> zeros{0, 0};
  for (const Method& method : {Method(HighestAverages{}), Method(LargestRemainder{})}) {
    EXPECT_EQ(outcome(method, {zeros, 5}), (Outcome{{0, 0}, false}));
    EXPECT_EQ(outcome(method, {kVotes, 0}), (Outcome{{0, 0, 0, 0}, false}));
    EXPECT_EQ(outcome(method, {{}, 5}), (Outcome{{}, false}));
  }
}

}  // namespace
}  // namespace hemicycle
