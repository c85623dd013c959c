#include "sim/report/headline.hpp"

#include <gtest/gtest.h>

#include "sim/stats/summary_histogram.hpp"

#include "tests/support/small_study.hpp"

namespace hemicycle {
namespace {

/// The headline of a 10-seat house with two parties that split it; first[s] elections give the first s seats.
std::string headline_of(const Histogram& first, bool fraud = false) {
  Scenario scenario = test::small_scenario();
  scenario.electorate.parties.resize(2);
  TallyCounts tally;
  tally.parties.resize(2);
  tally.parties[0].seats = first;
  tally.parties[1].seats = Histogram(first.rbegin(), first.rend());
  for (std::size_t s = 0; s < first.size(); ++s) {
    if (s >= 5) tally.parties[0].largest += first[s];
    if (s <= 5) tally.parties[1].largest += first[s];
  }
  PointCounts counts;
  (fraud ? counts.reported : counts.honest) = tally;
  return headline(scenario, counts, total(first));
}

TEST(Headline, BoundsWhatWasAlwaysSeen) {
  EXPECT_EQ(
      headline_of({0, 0, 0, 0, 0, 0, 0, 1'000'000, 0, 0, 0}),
      "Red has a majority of the 10-seat house in all of the 1,000,000 simulated elections: more than 99.9997 %.");
}

TEST(Headline, SaysWhatIsLikelyInPercentAndInWords) {
  EXPECT_EQ(headline_of({0, 0, 0, 0, 0, 133'277, 0, 866'723, 0, 0, 0}),
            "Red has a majority of the 10-seat house in 86.7 % of the 1,000,000 simulated elections, about 6 in 7.");
}

TEST(Headline, SaysWhereMostlyNobodyHasAMajority) {
  EXPECT_EQ(
      headline_of({0, 0, 0, 0, 0, 800'000, 200'000, 0, 0, 0, 0}),
      "No party has a majority of the 10-seat house in 80.0 % of the 1,000,000 simulated elections, about 4 in 5; "
      "Red has one in 20.0 %.");
}

TEST(Headline, SaysWhereNobodyEverHasAMajority) {
  EXPECT_EQ(
      headline_of({0, 0, 0, 0, 0, 1'000'000, 0, 0, 0, 0, 0}),
      "No party has a majority of the 10-seat house in any of the 1,000,000 simulated elections; Red has the most "
      "seats in more than 99.9997 %.");
}

TEST(Headline, SpeaksOfTheReportedResultWhereThereIsFraud) {
  EXPECT_EQ(headline_of({0, 0, 0, 0, 0, 1'000'000, 0, 0, 0, 0, 0}, true).substr(0, 37),
            "As reported, no party has a majority ");
}

TEST(Headline, SaysWhereThereIsNoChance) {
  const test::SmallStudy small = test::small_certainty();
  EXPECT_EQ(
      headline(small.study.points.front().scenario, small.results.points.front(), 1),
      "No chance in this scenario: the result is certain under its assumptions. Red has a majority of the 10-seat "
      "house: 6 seats.");
}

TEST(Headline, SaysWhereNobodyHasASeat) {
  Scenario scenario = test::small_scenario();
  PointCounts counts;
  counts.honest.parties.resize(3);
  for (PartyCounts& party : counts.honest.parties) party.seats = {1000};
  EXPECT_EQ(headline(scenario, counts, 1000), "No party has a seat in any of the 1,000 simulated elections.");
}

TEST(IsCertain, FindsEveryPlaceWhereChanceEnters) {
  const test::SmallStudy small = test::small_certainty();
  const PointCounts& counts = small.results.points.front();
  const Scenario certain = small.study.points.front().scenario;
  EXPECT_TRUE(is_certain(certain, counts));

  Scenario scenario = certain;
  scenario.votes.national = LogisticNormalShares{{0.0, 0.0, 0.0, 0.0, 0.0, 0.0}};
  EXPECT_TRUE(is_certain(scenario, counts));
  scenario.votes.national = LogisticNormalShares{{0.1, 0.0, 0.0, 0.0, 0.0, 0.0}};
  EXPECT_FALSE(is_certain(scenario, counts));

  scenario = certain;
  scenario.votes.regional_sd = {0.0, 0.1, 0.0};
  EXPECT_FALSE(is_certain(scenario, counts));

  scenario = certain;
  scenario.turnout = BetaTurnout{20.0};
  EXPECT_FALSE(is_certain(scenario, counts));

  scenario = certain;
  scenario.fraud = {Stuffing{0, {{true}, 1.0}, FixedAmount{0.1}}};
  EXPECT_TRUE(is_certain(scenario, counts));
  scenario.fraud = {Stuffing{0, {{true}, 0.5}, FixedAmount{0.1}}};
  EXPECT_FALSE(is_certain(scenario, counts));
  scenario.fraud = {Stuffing{0, {{true}, 1.0}, HalfNormalAmount{0.1}}};
  EXPECT_FALSE(is_certain(scenario, counts));
}

TEST(IsCertain, IsLostWhereALotIsDrawn) {
  const test::SmallStudy small = test::small_certainty();
  Scenario scenario = small.study.points.front().scenario;
  PointCounts counts = small.results.points.front();
  scenario.rule.list.ties = TieOrder::lot;
  EXPECT_TRUE(is_certain(scenario, counts));
  counts.honest.events[8] = 1;  // "tie"
  EXPECT_FALSE(is_certain(scenario, counts));
}

}  // namespace
}  // namespace hemicycle
