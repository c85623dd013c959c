#include "models/forensics/digits.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(LastDigits, CountFromAHundredOn) {
  const std::vector<std::int32_t> counts{99, 100, 105, 110, 1235};
  const DigitTest test = test_last_digits(counts);
  EXPECT_EQ(test.numbers(), 4);
  EXPECT_EQ(test.counts[0], 2);
  EXPECT_EQ(test.counts[5], 2);
  // Expected 0.4 each: two of (2 - 0.4)^2 / 0.4 and eight of 0.4.
  EXPECT_NEAR(test.chi_square, 2 * 6.4 + 8 * 0.4, 1e-12);
  EXPECT_EQ(share_of_zero_or_five(test), 1.0);
  EXPECT_DOUBLE_EQ(test.mean(), 2.5);
}

TEST(SecondDigits, CountFromTenOn) {
  const std::vector<std::int32_t> counts{9, 10, 25, 317, 4099, 2147483647};
  const DigitTest test = test_second_digits(counts);
  EXPECT_EQ(test.numbers(), 5);
  EXPECT_EQ(test.counts[0], 2);
  EXPECT_EQ(test.counts[1], 2);
  EXPECT_EQ(test.counts[5], 1);
}

TEST(SecondDigits, AreExpectedByBenford) { EXPECT_NEAR(benford_mean(), 4.18738970693, 1e-10); }

TEST(Digits, OfNothingAreUndefined) {
  const DigitTest test = test_last_digits({});
  EXPECT_TRUE(std::isnan(test.chi_square));
  EXPECT_TRUE(std::isnan(test.p));
  EXPECT_TRUE(std::isnan(test.mean()));
  EXPECT_TRUE(std::isnan(share_of_zero_or_five(test)));
}

}  // namespace
}  // namespace hemicycle
