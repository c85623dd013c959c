#include "sim/report/number.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Number, IsWrittenAsTheShortestDecimalThatReadsBack) {
  EXPECT_EQ(shortest(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(shortest(76.0), "76");
  EXPECT_EQ(shortest(-0.0), "0");
  EXPECT_EQ(shortest(1e-7), "1e-07");
}

TEST(Number, IsGroupedByThousands) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

TEST(Number, IsNeverMinusZero) {
  EXPECT_EQ(fixed(-0.004, 2), "0.00");
  EXPECT_EQ(fixed(-0.006, 2), "-0.01");
}

// p = 1/2 of 10^6 has an error of 0.05 points, of 10^4 of 0.5, of 100 of 5.
TEST(Percent, HasNoMoreDigitsThanItsErrorCarries) {
  EXPECT_EQ(percent(500'000, 1'000'000), "50.0 %");
  EXPECT_EQ(percent(866'723, 1'000'000), "86.7 %");
  EXPECT_EQ(percent(5'012, 10'000), "50 %");
  EXPECT_EQ(percent(49, 100), "49 %");
  EXPECT_EQ(percent(13'766, 1'000'000), "1.4 %");
}

TEST(Percent, IsABoundWhereNothingWasSeenOrMissed) {
  EXPECT_EQ(percent(0, 1'000'000), "< 0.0003 %");
  EXPECT_EQ(percent(1'000'000, 1'000'000), "> 99.9997 %");
  EXPECT_EQ(percent(0, 1000), "< 0.3 %");
  EXPECT_EQ(percent(1000, 1000), "> 99.7 %");
  EXPECT_EQ(percent(0, 700'000), "< 0.00043 %");  // 0.000428… rounded up
  EXPECT_EQ(percent(7, 7), "> 57 %");             // 100 - 42.86 rounded up
}

TEST(Percent, IsAFrequencyWhereThreeElectionsOrFewerAllAgree) {
  EXPECT_EQ(percent(0, 1), "0 of 1");
  EXPECT_EQ(percent(3, 3), "3 of 3");
}

TEST(Percent, NeverRoundsToNoneOrAll) {
  EXPECT_EQ(percent(999'999, 1'000'000), "99.9999 %");
  EXPECT_EQ(percent(1, 1'000'000), "0.0001 %");
  EXPECT_EQ(percent(299'999, 300'000), "99.9997 %");  // error 0.0003: three digits would be 100.000
}

TEST(PercentWithError, EndsAtTheFirstDigitOfTheError) {
  EXPECT_EQ(percent_with_error(866'723, 1'000'000), "86.67 ± 0.03 %");
  EXPECT_EQ(percent_with_error(5'012, 10'000), "50.1 ± 0.5 %");
  EXPECT_EQ(percent_with_error(0, 1'000'000), "< 0.0003 %");
  EXPECT_EQ(percent_with_error(64, 100), "64 ± 5 %");
}

TEST(PercentWithError, WritesAnErrorOfAlmostATenthAsOne) {
  EXPECT_EQ(percent_with_error(10'170, 100'000), "10.2 ± 0.1 %");  // 0.096 points
}

TEST(Difference, HasASignAndItsError) {
  EXPECT_EQ(signed_with_error({4.10823, 0.0012}), "+4.108 ± 0.001");
  EXPECT_EQ(signed_with_error({-4.10823, 0.0012}), "-4.108 ± 0.001");
  EXPECT_EQ(signed_with_error({0.0004, 0.01}), "0.00 ± 0.01");
  EXPECT_EQ(signed_with_error({-0.0004, 0.01}), "0.00 ± 0.01");
}

TEST(Difference, IsAWholeNumberWhereAllElectionsAgree) {
  EXPECT_EQ(signed_with_error({4.0, 0.0}), "+4");
  EXPECT_EQ(signed_with_error({-1.0, 0.0}), "-1");
  EXPECT_EQ(signed_with_error({0.0, 0.0}), "0");
}

TEST(Difference, OfProbabilitiesIsInPercentagePoints) {
  EXPECT_EQ(points_with_error(13'000, 500, 1'000'000), "+1.25 ± 0.01 pp");
  EXPECT_EQ(points_with_error(500, 13'000, 1'000'000), "-1.25 ± 0.01 pp");
  EXPECT_EQ(points_with_error(7, 7, 10'000), "0.00 ± 0.04 pp");
}

TEST(Difference, OfProbabilitiesIsABoundWhereAllElectionsAgree) {
  EXPECT_EQ(points_with_error(0, 0, 1'000'000), "< 0.0003 pp");
  EXPECT_EQ(points_with_error(1'000'000, 0, 1'000'000), "> +99.9997 pp");
  EXPECT_EQ(points_with_error(0, 1'000'000, 1'000'000), "< -99.9997 pp");
  EXPECT_EQ(points_with_error(0, 0, 2), "0 of 2");
}

TEST(Share, HasAtMostTwoDecimalsAndIsNeverRoundedToNothing) {
  EXPECT_EQ(percent_share(0.710835, 0.0), "71.08 %");
  EXPECT_EQ(percent_share(0.710835, 0.002), "71 %");
  EXPECT_EQ(percent_share(0.00001, 0.0), "< 0.01 %");
  EXPECT_EQ(percent_share(0.0, 0.0), "0.00 %");
}

TEST(MeanSeats, HaveTheDigitsTheyCarryAndAreNeverRoundedToNothing) {
  EXPECT_EQ(mean_with_carried_digits({76.1234, 0.0012}), "76.12");
  EXPECT_EQ(mean_with_carried_digits({76.1234, 0.03}), "76.1");
  EXPECT_EQ(mean_with_carried_digits({0.000987, 0.00001}), "< 0.01");
  EXPECT_EQ(mean_with_carried_digits({76.0, 0.0}), "76");
  EXPECT_EQ(mean_with_carried_digits({0.0, 0.0}), "0");
}

TEST(MeanCount, IsRoundedToTheDigitThatItsErrorCounts) {
  EXPECT_EQ(rounded_count({2'211'380.0, 1'200.0}), "2,211,000");
  EXPECT_EQ(rounded_count({12.34, 0.1}), "12");
  EXPECT_EQ(rounded_count({3.0, 0.0}), "3");
}

TEST(MeanCount, HasADecimalBelowTenAndIsNeverRoundedToNothing) {
  EXPECT_EQ(rounded_count({0.44, 0.02}), "0.4");
  EXPECT_EQ(rounded_count({0.02, 0.01}), "< 0.1");
  EXPECT_EQ(rounded_count({9.96, 0.02}), "10.0");
}

TEST(PollingStations, AreOneOrMore) {
  EXPECT_EQ(polling_stations("1"), "1 polling station");
  EXPECT_EQ(polling_stations("0.4"), "0.4 polling stations");
  EXPECT_EQ(polling_stations("10,061"), "10,061 polling stations");
}

TEST(Odds, TakeTheSmallestDenominatorThatIsNear) {
  EXPECT_EQ(odds({0.5, 0.0005}), "1 in 2");
  EXPECT_EQ(odds({0.866723, 0.0003}), "6 in 7");
  EXPECT_EQ(odds({0.97, 0.0003}), "97 in 100");
  EXPECT_EQ(odds({0.002, 0.0003}), "");
  EXPECT_EQ(odds({0.5, 0.05}), "");
}

}  // namespace
}  // namespace hemicycle
