#include "models/seats/systems/link.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

constexpr HighestAverages kDHondt{Divisor::dhondt};

// Alone, 10 seats go 6, 3, 1 by D'Hondt: quotients 60 30 20 15 12 10, 30 15 10, 10. The second list holds 5 already.
const std::vector<Votes> kVotes{60, 30, 10};
const std::vector<Seats> kHeld{4, 5, 0};

std::vector<Seats> linked(const Method& method, Link link, Seats uncompensated = 0,
                          TieOrder order = TieOrder::listed_first) {
  TieBreaker ties(order, {});
  LinkedDistribution distribution{.votes = kVotes, .seats = 10, .held = kHeld};
  distribution.uncompensated = uncompensated;
  return distribute_linked(method, link, distribution, ties);
}

TEST(Link, BesideAddsUp) { EXPECT_EQ(linked(kDHondt, Link::beside), (std::vector{10, 8, 1})); }

// The five seats left go 60 30 20 15 12; the third list's 10 comes too late.
TEST(Link, WithinLetsTheOthersMakeUpForIt) { EXPECT_EQ(linked(kDHondt, Link::within), (std::vector{5, 5, 0})); }

// Five seats left and 70 votes: 4.29 and 0.71.
TEST(Link, WithinSharesRemaindersAnewWithoutThoseOver) {
  EXPECT_EQ(linked(LargestRemainder{}, Link::within), (std::vector{4, 5, 1}));
}

TEST(Link, KeptIsTheLargerNumber) { EXPECT_EQ(linked(kDHondt, Link::kept), (std::vector{6, 5, 1})); }

TEST(Link, HalfwayIsTheMeanRoundedUpButNoLessThanHeld) {
  EXPECT_EQ(linked(kDHondt, Link::halfway), (std::vector{5, 5, 1}));
}

TEST(Link, CappedIsTheDistribution) { EXPECT_EQ(linked(kDHondt, Link::capped), (std::vector{6, 3, 1})); }

// The fifth seat of the second list costs 6, as does the tenth of the first: nine seats of the first are dearer, and
// one of the third. With 15 seats the order of ties decides who gets the last; with 16 both do.
TEST(Link, LevelledGrowsUntilEverySeatHeldIsMet) {
  EXPECT_EQ(linked(kDHondt, Link::levelled), (std::vector{10, 5, 1}));
  EXPECT_EQ(linked(kDHondt, Link::levelled, 0, TieOrder::fewer_votes), (std::vector{9, 5, 1}));
}

// Two seats may stay over: the house of ten is enough, and they are added.
TEST(Link, LevelledLeavesSomeSeatsUncompensated) {
  EXPECT_EQ(linked(kDHondt, Link::levelled, 2), (std::vector{6, 5, 1}));
}

// 0.3 of 14 seats are 4.2, of 15 4.5, as are 1.5 of the third list, and 9.0: one seat is left, to the first listed.
TEST(Link, LevelsLargestRemaindersSeatBySeat) {
  EXPECT_EQ(linked(LargestRemainder{}, Link::levelled), (std::vector{9, 5, 1}));
}

TEST(Link, LevellingEndsAtTheLargestHouse) {
  TieBreaker ties(TieOrder::listed_first, {});
  const std::vector<Votes> votes{1'000'000, 1};
  const std::vector<Seats> held{0, 3};
  LinkedDistribution distribution{.votes = votes, .seats = 10, .held = held};
  distribution.largest = 50;
  EXPECT_EQ(distribute_linked(kDHondt, Link::levelled, distribution, ties), (std::vector{50, 3}));
}

}  // namespace
}  // namespace hemicycle
