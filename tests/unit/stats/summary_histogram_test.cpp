#include "sim/stats/summary_histogram.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

// Ten elections: 2 seats once, 3 seats four times, 5 seats five times. Sum 39, sum of squares 165,
// variance (10 * 165 - 39^2) / 100 = 1.29.
const Histogram kTen = {0, 0, 1, 4, 0, 5, 0, 0};

TEST(HistogramSummary, HasTheMeanAndDeviationOfItsElections) {
  const HistogramSummary summary = summarize(kTen);
  EXPECT_DOUBLE_EQ(summary.mean.value, 3.9);
  EXPECT_DOUBLE_EQ(summary.sd * summary.sd, 1.29);
  EXPECT_DOUBLE_EQ(summary.mean.mcse * summary.mean.mcse, 0.129);
}

TEST(HistogramSummary, SeesTheLeastTheMostAndTheMode) {
  const HistogramSummary summary = summarize(kTen);
  EXPECT_EQ(summary.least, 2);
  EXPECT_EQ(summary.most, 5);
  EXPECT_EQ(summary.mode, 5);
}

TEST(HistogramSummary, TakesTheSmallerOfTwoModes) { EXPECT_EQ(summarize({0, 3, 1, 3}).mode, 1); }

// P(<= 2) = 0.1, P(<= 3) = 0.5, P(<= 5) = 1: a quantile is reached, not passed.
TEST(Quantile, IsTheSmallestNumberThatReachesTheShare) {
  EXPECT_EQ(quantile(kTen, 1), 2);
  EXPECT_EQ(quantile(kTen, 100), 2);
  EXPECT_EQ(quantile(kTen, 101), 3);
  EXPECT_EQ(quantile(kTen, 500), 3);
  EXPECT_EQ(quantile(kTen, 501), 5);
  EXPECT_EQ(quantile(kTen, 1000), 5);
}

TEST(HistogramSummary, TakesTheQuantilesOfTheInterface) {
  const HistogramSummary summary = summarize(kTen);
  EXPECT_EQ(summary.q05, 2);
  EXPECT_EQ(summary.q25, 3);
  EXPECT_EQ(summary.median, 3);
  EXPECT_EQ(summary.q75, 5);
  EXPECT_EQ(summary.q95, 5);
}

// The same shape as differences from -3 on: the mean moves by the offset, the spread stays.
TEST(HistogramSummary, CountsDifferencesFromAnOffset) {
  const HistogramSummary summary = summarize(kTen, 5);
  EXPECT_DOUBLE_EQ(summary.mean.value, -1.1);
  EXPECT_DOUBLE_EQ(summary.sd * summary.sd, 1.29);
  EXPECT_EQ(summary.least, -3);
  EXPECT_EQ(summary.median, -2);
  EXPECT_EQ(summary.most, 0);
}

TEST(HistogramSummary, HasNoSpreadWhereAllElectionsAgree) {
  const HistogramSummary summary = summarize({0, 0, 0, 7});
  EXPECT_EQ(summary.mean.value, 3.0);
  EXPECT_EQ(summary.sd, 0.0);
  EXPECT_EQ(summary.mean.mcse, 0.0);
}

// 10^12 elections of 0 or 100,000 seats: the sums need more than 64 bits.
TEST(HistogramSummary, IsExactForHugeCounts) {
  Histogram histogram(100'001);
  histogram.front() = histogram.back() = 500'000'000'000;
  const HistogramSummary summary = summarize(histogram);
  EXPECT_EQ(summary.mean.value, 50'000.0);
  EXPECT_EQ(summary.sd, 50'000.0);
}

TEST(CountAtLeast, CountsFromTheNumberOn) {
  EXPECT_EQ(count_at_least(kTen, -1), 10U);
  EXPECT_EQ(count_at_least(kTen, 0), 10U);
  EXPECT_EQ(count_at_least(kTen, 3), 9U);
  EXPECT_EQ(count_at_least(kTen, 4), 5U);
  EXPECT_EQ(count_at_least(kTen, 100), 0U);
}

TEST(Majority, IsMoreThanHalfAndTwoThirdsIsAtLeastThat) {
  EXPECT_EQ(majority_of(98), 50);
  EXPECT_EQ(majority_of(107), 54);
  EXPECT_EQ(two_thirds_of(98), 66);   // 65.33
  EXPECT_EQ(two_thirds_of(99), 66);   // exactly two thirds
  EXPECT_EQ(two_thirds_of(100), 67);  // 66.67
}

}  // namespace
}  // namespace hemicycle
