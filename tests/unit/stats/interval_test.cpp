#include "sim/stats/interval.hpp"

#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "sim/report/number.hpp"

namespace hemicycle {
namespace {

// Quantiles of Beta(count + 1/2, draws - count + 1/2), as published tables and R's qbeta give them.
TEST(JeffreysInterval, HasKnownValues) {
  EXPECT_NEAR(jeffreys_interval(0, 1000).upper, 0.00251, 0.000005);
  EXPECT_NEAR(jeffreys_interval(1000, 1000).lower, 0.99749, 0.000005);
  EXPECT_NEAR(jeffreys_interval(5, 10).lower, 0.2235, 0.00005);
  EXPECT_NEAR(jeffreys_interval(5, 10).upper, 0.7765, 0.00005);
  EXPECT_NEAR(jeffreys_interval(1, 10).lower, 0.0110, 0.0001);
  EXPECT_NEAR(jeffreys_interval(1, 10).upper, 0.3813, 0.0001);
}

TEST(JeffreysInterval, ReachesTheEndsWhereNoneOrAllSayYes) {
  EXPECT_EQ(jeffreys_interval(0, 1000).lower, 0.0);
  EXPECT_EQ(jeffreys_interval(1000, 1000).upper, 1.0);
}

TEST(JeffreysInterval, MirrorsTheOtherAnswer) {
  const Interval yes = jeffreys_interval(3, 17);
  const Interval no = jeffreys_interval(14, 17);
  EXPECT_NEAR(yes.lower, 1.0 - no.upper, 1e-11);
  EXPECT_NEAR(yes.upper, 1.0 - no.lower, 1e-11);
}

// For large counts the interval is the normal one: 0.5 -+ 1.959964 * 0.5 / sqrt(n).
TEST(JeffreysInterval, IsNormalForAMillionMillionElections) {
  const Interval interval = jeffreys_interval(500'000'000'000, 1'000'000'000'000);
  EXPECT_NEAR(interval.upper - 0.5, 1.959964 * 0.5e-6, 1e-11);
  EXPECT_NEAR(0.5 - interval.lower, 1.959964 * 0.5e-6, 1e-11);
}

TEST(JeffreysInterval, HasAtMostTwelveSignificantDigits) {
  for (const Count count : {1U, 2U, 17U, 500U, 998U}) {
    const std::string digits = shortest(jeffreys_interval(count, 1000).upper);
    EXPECT_LE(digits.size() - digits.find_first_not_of("0."), 12U) << digits;
  }
}

}  // namespace
}  // namespace hemicycle
