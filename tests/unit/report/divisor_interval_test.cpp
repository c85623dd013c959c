#include "sim/report/divisor_interval.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

void expect_interval(const std::optional<DivisorInterval>& interval, const std::string& divisor, const std::string& low,
                     const std::string& high) {
  ASSERT_TRUE(interval);
  EXPECT_EQ(interval->divisor, divisor);
  EXPECT_EQ(interval->low, low);
  EXPECT_EQ(interval->high, high);
}

TEST(DivisorInterval, IsRoundedToTheInside) {
  expect_interval(interval_between({2670, 4}, {2243, 3}, false), "700", "667.50", "747.66");
  expect_interval(interval_between({7, 3}, {5, 2}, false), "2.4", "2.34", "2.50");
}

TEST(DivisorInterval, HasTheDigitsThatItNeeds) {
  // 1 / 3 = 0.33333… and 1001 / 3000 = 0.33366…
  expect_interval(interval_between({1, 3}, {1001, 3000}, false), "0.3334", "0.33334", "0.33366");
  const Wide votes = Wide{1} << 52;
  expect_interval(interval_between({votes, 5000}, {votes + 1, 5000}, false), "900,719,925,474.0993",
                  "900,719,925,474.0992", "900,719,925,474.0994");
}

TEST(DivisorInterval, ComparesSquaresWithoutRoots) {
  // sqrt(2) = 1.41421… and sqrt(3) = 1.73205…
  expect_interval(interval_between({2, 1}, {3, 1}, true), "1.5", "1.42", "1.73");
}

TEST(DivisorInterval, IsEmptyWhereNothingFits) {
  EXPECT_FALSE(interval_between({5, 1}, {5, 1}, false));
  EXPECT_FALSE(interval_between({5, 1}, {3, 0}, false));
  EXPECT_FALSE(interval_between({Wide{1} << 62, 1}, {(Wide{1} << 62) + 9, 1}, false));
  EXPECT_FALSE(interval_between({1, 3'000'000'000}, {1, 2'999'999'999}, false));
}

}  // namespace
}  // namespace hemicycle
