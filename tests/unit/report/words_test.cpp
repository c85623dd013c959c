#include "sim/report/words.hpp"

#include <gtest/gtest.h>

#include "tests/support/small_study.hpp"

namespace hemicycle {
namespace {

TEST(PlainValue, TakesTomlForWhatItSays) {
  EXPECT_EQ(plain_value("0.05"), "0.05");
  EXPECT_EQ(plain_value("2_000"), "2000");
  EXPECT_EQ(plain_value("\"dhondt\""), "dhondt");
  EXPECT_EQ(plain_value("'largest_remainder'"), "largest_remainder");
  EXPECT_EQ(plain_value(R"("say \"no\" \\")"), R"(say "no" \)");
  EXPECT_EQ(plain_value("largest_remainder"), "largest_remainder");
  EXPECT_EQ(plain_value("true"), "true");
  EXPECT_EQ(plain_value("[1, 2]"), "[1, 2]");
  EXPECT_EQ(plain_value(""), "");
  EXPECT_EQ(plain_value("\""), "\"");
}

TEST(IsNumber, KnowsDecimalsOnly) {
  EXPECT_TRUE(is_number("0.07"));
  EXPECT_TRUE(is_number("-1e-3"));
  EXPECT_FALSE(is_number(""));
  EXPECT_FALSE(is_number("7 %"));
  EXPECT_FALSE(is_number("inf"));
  EXPECT_FALSE(is_number("nan"));
}

TEST(Tallies, HaveTheReportedOneWhereThereIsFraud) {
  const test::SmallStudy run = test::small_run();
  const test::SmallStudy fraud = test::small_fraud();
  EXPECT_EQ(tallies(run.results.points.front()).size(), 1U);
  EXPECT_EQ(last_tally(run.results.points.front()).name, "honest");
  EXPECT_EQ(tallies(fraud.results.points.front()).size(), 2U);
  EXPECT_EQ(last_tally(fraud.results.points.front()).name, "reported");
}

}  // namespace
}  // namespace hemicycle
