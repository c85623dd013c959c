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

/// The house of ten, or another, with a bonus.
std::vector<Seats> with_bonus(const Bonus& bonus, Link link, Seats seats = 10, const Method& method = kDHondt) {
  TieBreaker ties(TieOrder::listed_first, {});
  LinkedDistribution distribution{.votes = kVotes, .seats = seats, .held = kHeld};
  distribution.bonus.emplace(LinkedBonus{bonus, 100});
  return distribute_linked(method, link, distribution, ties);
}

// Three seats first; the other seven go 60 30 20 15 12 and 30 15.
TEST(Link, HasTheBonusInTheShareOfAList) {
  const GraduatedBonus graduated{{1, 2}, 2, {1, 20}, 3};
  for (const Bonus& bonus : {Bonus{FixedBonus{3}}, Bonus{graduated}}) {
    EXPECT_EQ(with_bonus(bonus, Link::capped), (std::vector{8, 2, 0}));
    EXPECT_EQ(with_bonus(bonus, Link::kept), (std::vector{8, 5, 0}));
    EXPECT_EQ(with_bonus(bonus, Link::beside), (std::vector{12, 7, 0}));
  }
  EXPECT_EQ(with_bonus(MajorityBonus{9}, Link::capped), (std::vector{9, 1, 0}));
}

// Nine of 14 seats are held. Two of the five others are the bonus, and three go to the quotients 60/5, 60/6 and 10/1;
// without it all five are the same three and 60/7 and 60/8. Of remainders, 12 seats are 7.2, 3.6 and 1.2: the second
// list keeps five, and seven are 6.0 and 1.0.
TEST(Link, WithinGivesTheBonusOnTopOfWhatIsHeld) {
  EXPECT_EQ(with_bonus(FixedBonus{2}, Link::within, 14), (std::vector{8, 5, 1}));
  EXPECT_EQ(with_bonus(FixedBonus{2}, Link::within, 14, LargestRemainder{}), (std::vector{8, 5, 1}));
  EXPECT_EQ(with_bonus(FixedBonus{3}, Link::within), (std::vector{5, 5, 0}));  // one seat is not held
  EXPECT_EQ(with_bonus(MajorityBonus{8}, Link::within, 14), (std::vector{8, 5, 1}));
  EXPECT_EQ(with_bonus(MajorityBonus{9}, Link::within, 14), (std::vector{9, 5, 0}));
  EXPECT_EQ(with_bonus(MajorityBonus{12}, Link::within, 14), (std::vector{9, 5, 0}));
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
