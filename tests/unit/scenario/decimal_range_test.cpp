#include "sim/scenario/decimal_range.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

using Values = std::vector<std::string>;

TEST(DecimalRange, IsExactInDecimals) {
  EXPECT_EQ(parse_range("0.03..0.07/0.01", 100).values, (Values{"0.03", "0.04", "0.05", "0.06", "0.07"}));
  EXPECT_EQ(parse_range("0.1..0.3/0.1", 100).values, (Values{"0.1", "0.2", "0.3"}));
  EXPECT_EQ(parse_range("90..110/10", 100).values, (Values{"90", "100", "110"}));
}

TEST(DecimalRange, EndsBeforeItsEndWhereTheStepDoesNotDivideTheWay) {
  EXPECT_EQ(parse_range("0..1/0.4", 100).values, (Values{"0", "0.4", "0.8"}));
  EXPECT_EQ(parse_range("5..5/1", 100).values, (Values{"5"}));
}

TEST(DecimalRange, GoesDownWithANegativeStep) {
  EXPECT_EQ(parse_range("1..0/-0.5", 100).values, (Values{"1", "0.5", "0"}));
  EXPECT_EQ(parse_range("-1..1/1", 100).values, (Values{"-1", "0", "1"}));
}

TEST(DecimalRange, SaysWhyItIsNone) {
  EXPECT_EQ(parse_range("0..1", 100).error, "a range needs a step: from..to/step");
  EXPECT_EQ(parse_range("0..1/0", 100).error, "the step of a range is a number other than 0");
  EXPECT_EQ(parse_range("0..1/x", 100).error, "the step of a range is a number other than 0");
  EXPECT_EQ(parse_range("0..1/-1", 100).error, "the step of the range leads away from its end");
  EXPECT_EQ(parse_range("0..1/0.001", 100).error, "the range has more than 100 values");
  EXPECT_EQ(parse_range("0..1e12/1", 100).error,
            "the numbers of a range have at most nine digits on either side of the point");
}

TEST(DecimalRange, IsToldFromOtherTexts) {
  EXPECT_TRUE(is_range("0.03..0.07/0.01"));
  EXPECT_TRUE(is_range("1..2"));
  EXPECT_FALSE(is_range("0.03,0.05"));
  EXPECT_FALSE(is_range("data/../x.csv"));
}

}  // namespace
}  // namespace hemicycle
