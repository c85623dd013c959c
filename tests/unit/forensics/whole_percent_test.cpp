#include "models/forensics/whole_percent.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "models/base/instruction_set.hpp"

#include "tests/support/station_tables.hpp"

namespace hemicycle {
namespace {

TEST(WholePercent, IsNearWithinATwentiethOfAPoint) {
  EXPECT_TRUE(is_near_whole_percent(50, 100));
  EXPECT_TRUE(is_near_whole_percent(0, 7));
  EXPECT_TRUE(is_near_whole_percent(7, 7));
  EXPECT_FALSE(is_near_whole_percent(1, 3));        // 33.333 %
  EXPECT_TRUE(is_near_whole_percent(601, 2000));    // 30.05 %, on the edge
  EXPECT_FALSE(is_near_whole_percent(1203, 4000));  // 30.075 %
  EXPECT_TRUE(is_near_whole_percent(599, 2000));    // 29.95 %
}

double probability(std::int64_t count, std::int64_t of) {
  return near_whole_percent_probability(count, of, LogFactorials(of), best_instruction_set());
}

// Of 8 ballots only 0 % , 25 %, 50 %, 75 % and 100 % are whole; at 1/2: (1 + 28 + 70 + 28 + 1) / 256.
TEST(WholePercentProbability, IsTheBinomialMass) { EXPECT_NEAR(probability(4, 8), 128.0 / 256.0, 1e-15); }

// Of 100 every count is a whole percent; nothing is left out that counts.
TEST(WholePercentProbability, IsOneWhereEveryCountIsWhole) {
  EXPECT_NEAR(probability(37, 100), 1.0, 1e-13);
  EXPECT_NEAR(probability(3, 100), 1.0, 1e-13);
}

TEST(WholePercentProbability, IsOneAtNothingAndAll) {
  EXPECT_EQ(probability(0, 33), 1.0);
  EXPECT_EQ(probability(33, 33), 1.0);
}

// Half of 2 million, beyond the table of factorials: 1,000 counts either side of the whole percent reach sqrt(2)
// deviations: P(|Z| <= 1000.5 / 707.107) = 0.842908.
TEST(WholePercentProbability, TakesLargeStations) {
  EXPECT_NEAR(near_whole_percent_probability(1'000'000, 2'000'000, LogFactorials(100), best_instruction_set()),
              0.842908, 1e-5);
}

TEST(LogFactorials, AreThoseOfFactorials) {
  const LogFactorials factorials(30);
  const SplitLog twenty = factorials(20);
  EXPECT_NEAR(std::exp(twenty.coarse + twenty.fine) / 2432902008176640000.0, 1.0, 1e-14);
  const SplitLog beyond = LogFactorials(0)(20);
  EXPECT_NEAR(std::exp(beyond.coarse + beyond.fine) / 2432902008176640000.0, 1.0, 1e-13);
}

// Both rates of the first station are whole, none of the second; few voters and more than 99 % are left out.
TEST(WholePercentTest, CountsStationsBesideTheirExpectation) {
  const StationTable table = test::table_of({{200, 100, 50}, {300, 101, 50}, {99, 50, 25}, {200, 200, 100}});
  const WholePercentTest test = test_whole_percents(table, LogFactorials(300), best_instruction_set());
  EXPECT_EQ(test.stations, 2);
  EXPECT_EQ(test.turnout.observed, 1);
  EXPECT_EQ(test.result.observed, 1);
  EXPECT_EQ(test.either.observed, 1);
  const double first = probability(100, 200);
  const double second = probability(101, 300);
  EXPECT_DOUBLE_EQ(test.turnout.expected, first + second);
  EXPECT_DOUBLE_EQ(test.turnout.sd, std::sqrt(first * (1 - first) + second * (1 - second)));
  EXPECT_DOUBLE_EQ(test.either.expected, first + probability(50, 100) - first * probability(50, 100) + second +
                                             probability(50, 101) - second * probability(50, 101));
}

TEST(WholePercentTest, OfNoStationsIsUndefined) {
  const WholePercentTest test = test_whole_percents(StationTable{}, LogFactorials(0), best_instruction_set());
  EXPECT_EQ(test.stations, 0);
  EXPECT_TRUE(std::isnan(test.either.z()));
}

}  // namespace
}  // namespace hemicycle
