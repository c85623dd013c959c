#include "models/seats/bonus.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "models/seats/contest.hpp"

namespace hemicycle {
namespace {

Contest contest(const std::vector<Votes>& votes, const Bonus& bonus) {
  Contest result;
  result.tier.seats = 10;
  result.tier.bonus = bonus;
  result.tally.votes = votes;
  result.tally.valid = std::accumulate(votes.begin(), votes.end(), Votes{0});
  return result;
}

// D'Hondt's 8 seats are 5 and 3.
TEST(Bonus, ComesBeforeTheOtherSeats) {
  EXPECT_EQ(allocate(contest({60, 40}, FixedBonus{2}), {}).seats, (std::vector{7, 3}));
  EXPECT_EQ(allocate(contest({40, 60}, FixedBonus{2}), {}).seats, (std::vector{3, 7}));
  EXPECT_EQ(allocate(contest({0, 0}, FixedBonus{2}), {}).vacant, 10);
}

TEST(Bonus, OfATieIsATie) {
  const ContestResult result = allocate(contest({50, 50}, FixedBonus{2}), {});
  EXPECT_EQ(result.seats, (std::vector{6, 4}));
  EXPECT_EQ(result.ties, (std::vector<SettledTie>{{.lists = {0, 1}, .winners = {0}}}));
}

TEST(Bonus, OfATieThatIsDueNothingIsNone) {
  EXPECT_TRUE(allocate(contest({50, 50}, FixedBonus{0}), {}).ties.empty());
  EXPECT_TRUE(allocate(contest({50, 50}, GraduatedBonus{{51, 100}, 2, {1, 100}, 4}), {}).ties.empty());
  EXPECT_TRUE(allocate(contest({50, 50}, MajorityBonus{6, {51, 100}}), {}).ties.empty());
  EXPECT_TRUE(allocate(contest({50, 50}, MajorityBonus{}), {}).ties.empty());
  EXPECT_FALSE(allocate(contest({50, 50}, MajorityBonus{6, {50, 100}}), {}).ties.empty());
}

// 20 seats at 25 %, one more for every half point: exact where the share lies on a step.
TEST(Bonus, GrowsByWholeSteps) {
  const GraduatedBonus greece{{1, 4}, 20, {1, 200}, 50};
  EXPECT_EQ(graduated_seats(greece, 24, 100), 0);
  EXPECT_EQ(graduated_seats(greece, 25, 100), 20);
  EXPECT_EQ(graduated_seats(greece, 2549, 10'000), 20);
  EXPECT_EQ(graduated_seats(greece, 255, 1000), 21);
  EXPECT_EQ(graduated_seats(greece, 3999, 10'000), 49);
  EXPECT_EQ(graduated_seats(greece, 40, 100), 50);
  EXPECT_EQ(graduated_seats(greece, 90, 100), 50);
  EXPECT_EQ(graduated_seats(greece, 0, 0), 0);
}

// D'Hondt gives 5, 3 and 2; brought up to 6, the other four are shared at 35 to 20.
TEST(Bonus, BringsTheStrongestUpToAMajority) {
  const std::vector<Votes> votes{45, 35, 20};
  EXPECT_EQ(allocate(contest(votes, MajorityBonus{6}), {}).seats, (std::vector{6, 3, 1}));
  EXPECT_EQ(allocate(contest(votes, MajorityBonus{5}), {}).seats, (std::vector{5, 3, 2}));
  EXPECT_EQ(allocate(contest(votes, MajorityBonus{6, {45, 100}}), {}).seats, (std::vector{6, 3, 1}));
  EXPECT_EQ(allocate(contest(votes, MajorityBonus{6, {1, 2}}), {}).seats, (std::vector{5, 3, 2}));
}

// 55 against 45 give 6 and 4. Seven for the two, shared at 35 to 20.
TEST(Bonus, GoesToAnAlliance) {
  Contest allied = contest({45, 35, 20}, MajorityBonus{7});
  JoinedLists alliance;
  alliance.lists = {1, 2};
  allied.tier.alliances = {alliance};
  EXPECT_EQ(allocate(allied, {}).seats, (std::vector{3, 5, 2}));
}

// Without the bonus the quotient 10 ties for the last three seats; with it each of the others has one.
TEST(Bonus, ForgetsTiesOfWhatItReplaces) {
  EXPECT_EQ(allocate(contest({50, 20, 20, 20}, MajorityBonus{5}), {}).ties.size(), 1u);
  EXPECT_EQ(allocate(contest({50, 20, 20, 20}, MajorityBonus{7}), {}).ties.size(), 0u);
}

}  // namespace
}  // namespace hemicycle
