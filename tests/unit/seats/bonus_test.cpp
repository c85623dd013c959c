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

// 300 and 200 votes share 70 seats at 42 and 28; the bonus is within the 30.
TEST(Bonus, IsWithinTheMostSeatsOfTheWinner) {
  Contest limited = contest({500, 300, 200}, FixedBonus{20});
  limited.tier.seats = 100;
  limited.tier.at_most = {30, 100, 100};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{30, 42, 28}));
  limited.tier.at_most = {15, 100, 100};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{15, 51, 34}));
  limited.tier.at_most = {55, 100, 100};
  limited.tier.bonus = MajorityBonus{60};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{55, 27, 18}));
}

// The 80 seats beside the bonus are 40, 24 and 16: 60 are 45 or more. With 30 for the third, the first two share 50 at
// 31 and 19. Where the others need 90, ten are left for the bonus; where they need 50, the majority is 50.
TEST(Bonus, IsAmongTheLeastSeats) {
  Contest limited = contest({500, 300, 200}, FixedBonus{20});
  limited.tier.seats = 100;
  limited.tier.at_least = {45, 0, 0};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{60, 24, 16}));
  limited.tier.at_least = {0, 0, 30};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{51, 19, 30}));
  limited.tier.at_least = {0, 45, 45};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{10, 45, 45}));
  limited.tier.at_least = {0, 0, 50};
  limited.tier.bonus = MajorityBonus{60};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{50, 0, 50}));
}

// Ten for the alliance, of at most 12: 6 and 4, and one each more. Its second list can hold 3.
TEST(Bonus, IsWithinTheMostSeatsOfAnAlliance) {
  Contest limited = contest({400, 360, 240}, FixedBonus{10});
  limited.tier.seats = 30;
  JoinedLists alliance;
  alliance.lists = {1, 2};
  alliance.most = 12;
  limited.tier.alliances = {alliance};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{18, 7, 5}));
  limited.tier.at_most = {100, 100, 3};
  EXPECT_EQ(allocate(limited, {}).seats, (std::vector{18, 9, 3}));
}

// Half of the ballots are two steps above 40 %: 12 seats, and 88 at 500 : 300 : 270 votes. They are no majority of 51
// %, though the factor leaves the strongest list less than half of the votes that share the seats. Nor does a factor
// say who is strongest.
TEST(Bonus, IsOfTheBallotsWithoutFactors) {
  Contest weighted = contest({500, 300, 200}, GraduatedBonus{{2, 5}, 10, {1, 20}, 40});
  weighted.tier.seats = 100;
  weighted.tier.vote_factors = {{1, 1}, {1, 1}, {27, 20}};
  EXPECT_EQ(allocate(weighted, {}).seats, (std::vector{53, 25, 22}));
  weighted.tier.bonus = MajorityBonus{60, {51, 100}};
  EXPECT_EQ(allocate(weighted, {}).seats, (std::vector{47, 28, 25}));
  weighted.tier.bonus = FixedBonus{100};
  weighted.tier.vote_factors = {{1, 1}, {1, 1}, {3, 1}};
  EXPECT_EQ(allocate(weighted, {}).seats, (std::vector{100, 0, 0}));
}

// 65 of 100 valid votes, of which the alliance itself has 10, are no two thirds.
TEST(Bonus, CountsTheVotesOfAlliancesThemselves) {
  Contest allied = contest({65, 15, 10}, MajorityBonus{10, {2, 3}});
  JoinedLists alliance;
  alliance.lists = {1, 2};
  alliance.own_votes = 10;
  allied.tier.alliances = {alliance};
  EXPECT_EQ(allocate(allied, {}).seats, (std::vector{7, 2, 1}));
}

// Without the bonus the quotient 10 ties for the last three seats; with it each of the others has one.
TEST(Bonus, ForgetsTiesOfWhatItReplaces) {
  EXPECT_EQ(allocate(contest({50, 20, 20, 20}, MajorityBonus{5}), {}).ties.size(), 1u);
  EXPECT_EQ(allocate(contest({50, 20, 20, 20}, MajorityBonus{7}), {}).ties.size(), 0u);
}

}  // namespace
}  // namespace hemicycle
