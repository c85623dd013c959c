// Cases that programs for elections have got wrong, one test each: ties that do not matter, quotas that give away more
// seats than there are, divisions by zero, numbers too large.
//
// Others have their test elsewhere: overhang, also of lists below the threshold, houses that grow without end and ties
// in several tiers in tests/unit/seats/systems/; one list alone over the threshold in
// tests/unit/seats/allocate_test.cpp; fractions and percentages in place of votes in
// tests/unit/scenario/bad_law_test.cpp. What real files show stands in elections_test.cpp: the over-award of Pardubice,
// the caps of Montenegro's minorities, the half votes of Aargau.

#include <numeric>

#include <gtest/gtest.h>

#include "models/seats/contest.hpp"

namespace hemicycle {
namespace {

Contest contest(const Method& method, Seats seats, const std::vector<Votes>& votes) {
  Contest result;
  result.tier.seats = seats;
  result.tier.method = method;
  result.tally.votes = votes;
  result.tally.valid = std::accumulate(votes.begin(), votes.end(), Votes{0});
  result.tally.cast = result.tally.valid;
  return result;
}

const HighestAverages kAdams{Divisor::adams};

TEST(KnownFailures, ATieForTheLastSeatIsReportedWithItsLists) {
  const ContestResult result = allocate(contest(HighestAverages{}, 3, {20, 10, 10}), {});
  EXPECT_EQ(result.seats, (std::vector{2, 1, 0}));
  EXPECT_EQ(result.ties, (std::vector<SettledTie>{{.lists = {0, 1, 2}, .winners = {0, 1}}}));
}

TEST(KnownFailures, ATieThatAllWinIsNone) {
  EXPECT_TRUE(allocate(contest(HighestAverages{}, 4, {20, 10, 10}), {}).ties.empty());
}

TEST(KnownFailures, ATieInTheMiddleOfTheQuotaMethodIsNoneWhereBothAreServed) {
  EXPECT_TRUE(allocate(contest(QuotaMethod{}, 2, {7, 7}), {}).ties.empty());
  EXPECT_FALSE(allocate(contest(QuotaMethod{}, 3, {7, 7}), {}).ties.empty());
}

TEST(KnownFailures, WithoutVotesSeatsStayVacant) {
  for (const Method& method : {Method(HighestAverages{}), Method(kAdams), Method(LargestRemainder{}),
                               Method(QuotaMethod{}), Method(DutchCouncil{})}) {
    const ContestResult result = allocate(contest(method, 9, {0, 0}), {});
    EXPECT_EQ(result.vacant, 9);
    EXPECT_TRUE(result.ties.empty());
  }
}

TEST(KnownFailures, WithNobodyOverTheThresholdSeatsStayVacant) {
  Contest high = contest(LargestRemainder{}, 9, {50, 50});
  high.tier.threshold.share = {6, 10};
  EXPECT_EQ(allocate(high, {}).vacant, 9);
  high.tier.guarantee = Guarantee{};  // it acts where at least one passes
  EXPECT_EQ(allocate(high, {}).vacant, 9);
}

TEST(KnownFailures, AGuaranteeForMoreListsThanThereAreAdmitsThose) {
  Contest few = contest(LargestRemainder{}, 10, {95, 5});
  few.tier.threshold.share = {1, 10};
  few.tier.guarantee = Guarantee{5, 2, {7, 10}};
  EXPECT_EQ(allocate(few, {}).seats, (std::vector{8, 2}));
}

TEST(KnownFailures, FewerSeatsThanListsGoByVotesWhereTheFirstDivisorIsZero) {
  for (const Divisor divisor : {Divisor::adams, Divisor::huntington_hill, Divisor::dean}) {
    EXPECT_EQ(allocate(contest(HighestAverages{divisor}, 2, {5, 9, 7}), {}).seats, (std::vector{0, 1, 1}));
  }
}

// Imperiali's quota of 80 / 12 = 6.67 gives 6 + 6 of 10 seats: 12. Two go back, one each.
TEST(KnownFailures, QuotasThatAwardTooMuchTakeBack) {
  EXPECT_EQ(allocate(contest(LargestRemainder{Quota::imperiali}, 10, {40, 40}), {}).seats, (std::vector{5, 5}));
}

// Droop's quota of 3 votes and 9 seats is one vote: three seats, and six left over for three lists.
TEST(KnownFailures, MoreSeatsLeftOverThanListsGoRoundAgain) {
  EXPECT_EQ(allocate(contest(LargestRemainder{Quota::droop}, 9, {1, 1, 1}), {}).seats, (std::vector{3, 3, 3}));
}

TEST(KnownFailures, AnExhaustedListPassesItsSeatsOnOrLeavesThemVacant) {
  Contest full = contest(HighestAverages{}, 10, {80, 20});
  full.tier.at_most = {5, 3};
  EXPECT_EQ(allocate(full, {}).seats, (std::vector{5, 3}));
  EXPECT_EQ(allocate(full, {}).vacant, 2);
  full.tier.at_most.clear();
  full.tier.lengths = {5, 9};
  EXPECT_EQ(allocate(full, {}).seats, (std::vector{5, 2}));
}

// 38 votes of a minority are 38 and 19, before 16.7; with one seat at most the second goes to 50 / 3.
TEST(KnownFailures, ACapOfJoinedListsBinds) {
  Contest minority = contest(HighestAverages{}, 4, {50, 20, 18});
  minority.tier.alliances = {{.lists = {1, 2}}};
  EXPECT_EQ(allocate(minority, {}).seats, (std::vector{2, 1, 1}));
  minority.tier.alliances.front().most = 1;
  EXPECT_EQ(allocate(minority, {}).seats, (std::vector{3, 1, 0}));
}

/// Two districts of one seat; the first has a list with a seat, the second one with none of its votes.
Contest canton(const std::vector<Votes>& first, const std::vector<Votes>& second) {
  Contest result = contest(HighestAverages{Divisor::sainte_lague}, 2, {first[0] + second[0], first[1] + second[1]});
  result.districts = {{1, first}, {1, second}};
  result.biproportional.emplace().divides_by_seats = false;
  return result;
}

TEST(KnownFailures, ABiproportionalLawWithoutSolutionSaysWhere) {
  const ContestResult result = allocate(canton({10, 0}, {10, 9}), {});
  EXPECT_FALSE(result.misfit);
  const ContestResult none = allocate(canton({10, 0}, {1, 90}), {});  // both seats are the second list's
  ASSERT_TRUE(none.misfit);
  EXPECT_EQ(none.misfit->districts, (std::vector{0}));
  EXPECT_EQ(none.misfit->lists, (std::vector{0}));
  EXPECT_EQ(none.misfit->list_seats, 0);
  EXPECT_EQ(none.vacant, 2);
}

// Rheinwald 2022, 97 to 97: nobody is the strongest, so nobody keeps a seat as such.
TEST(KnownFailures, TheStrongestListOfADistrictMustBeAlone) {
  Contest rheinwald = canton({97, 97}, {200, 150});
  rheinwald.biproportional->strongest_list_gets_a_seat = true;
  EXPECT_EQ(allocate(rheinwald, {}).by_district, (std::vector<std::vector<Seats>>{{0, 1}, {1, 0}}));
  rheinwald.districts[0].votes = {98, 97};
  rheinwald.districts[1].votes = {200, 201};
  EXPECT_EQ(allocate(rheinwald, {}).by_district, (std::vector<std::vector<Seats>>{{1, 0}, {0, 1}}));
}

// Squares of 2^51 votes need 102 bits, times seats more: one vote decides all the same.
TEST(KnownFailures, OneVoteOfVeryManyDecides) {
  constexpr Votes kMany = Votes{1} << 51;
  for (const Method& method : {Method(HighestAverages{}), Method(HighestAverages{Divisor::huntington_hill}),
                               Method(LargestRemainder{}), Method(QuotaMethod{})}) {
    EXPECT_EQ(allocate(contest(method, 5, {kMany - 1, kMany}), {}).seats, (std::vector{2, 3}));
    EXPECT_TRUE(allocate(contest(method, 5, {kMany - 1, kMany}), {}).ties.empty());
    EXPECT_FALSE(allocate(contest(method, 5, {kMany, kMany}), {}).ties.empty());
  }
}

// Products of votes and seats need 68 bits, those of squares 134.
TEST(KnownFailures, OneVoteDecidesTheLargestHouse) {
  constexpr Votes kMany = Votes{1} << 51;
  for (const Method& method : {Method(HighestAverages{}), Method(HighestAverages{Divisor::huntington_hill}),
                               Method(HighestAverages{Divisor::dean}), Method(LargestRemainder{})}) {
    const ContestResult result = allocate(contest(method, 99'999, {kMany - 1, kMany}), {});
    EXPECT_EQ(result.seats, (std::vector{49'999, 50'000}));
    EXPECT_TRUE(result.ties.empty());
  }
}

// 7 % of 2^52 votes cast are 315,251,973,915,934.72.
TEST(KnownFailures, OneVoteOfVeryManyPassesTheThreshold) {
  constexpr Votes kCast = Votes{1} << 52;
  Contest many = contest(HighestAverages{}, 9, {315'251'973'915'935, 315'251'973'915'934, kCast / 2});
  many.tally.cast = kCast;
  many.tier.threshold = {.share = {7, 100}, .base = ThresholdBase::cast};
  EXPECT_EQ(allocate(many, {}).admitted, (std::vector{true, false, true}));
}

}  // namespace
}  // namespace hemicycle
