#include "sim/stats/summary_estimate.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Probability, HasTheBinomialError) {
  const Estimate estimate = probability(20, 100);
  EXPECT_DOUBLE_EQ(estimate.value, 0.2);
  EXPECT_DOUBLE_EQ(estimate.mcse, 0.04);  // sqrt(0.2 * 0.8 / 100)
}

TEST(Probability, HasNoErrorWhereNoneOrAllSayYes) {
  EXPECT_EQ(probability(0, 7).value, 0.0);
  EXPECT_EQ(probability(0, 7).mcse, 0.0);
  EXPECT_EQ(probability(7, 7).value, 1.0);
  EXPECT_EQ(probability(7, 7).mcse, 0.0);
}

TEST(Probability, HoldsForMoreElectionsThanADoubleCanCount) {
  const Count draws = Count{1} << 62;
  const Estimate estimate = probability(draws / 2, draws);
  EXPECT_EQ(estimate.value, 0.5);
  EXPECT_EQ(estimate.mcse, 0.5 / 2147483648.0);  // 0.5 / 2^31
}

// 30 gained and 10 lost of 100: difference 0.2, variance (40 - 400 / 100) / 100^2 = 36 / 10,000.
TEST(ProbabilityDifference, ComesFromTheDiscordantPairs) {
  const Estimate difference = probability_difference(30, 10, 100);
  EXPECT_DOUBLE_EQ(difference.value, 0.2);
  EXPECT_DOUBLE_EQ(difference.mcse, 0.06);
}

TEST(ProbabilityDifference, ChangesItsSignWithTheBaseline) {
  const Estimate difference = probability_difference(10, 30, 100);
  EXPECT_DOUBLE_EQ(difference.value, -0.2);
  EXPECT_DOUBLE_EQ(difference.mcse, 0.06);
}

TEST(ProbabilityDifference, IsExactlyZeroWhereNoElectionDiffers) {
  const Estimate difference = probability_difference(0, 0, 3);
  EXPECT_EQ(difference.value, 0.0);
  EXPECT_EQ(difference.mcse, 0.0);
}

}  // namespace
}  // namespace hemicycle
