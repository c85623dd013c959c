#include "models/base/fraction.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Fraction, IsReducedToLowestTermsWithAPositiveDenominator) {
  EXPECT_EQ(reduced(14, 200), (Fraction{7, 100}));
  EXPECT_EQ(reduced(3, -6), (Fraction{-1, 2}));
  EXPECT_EQ(reduced(0, 5), (Fraction{0, 1}));
}

TEST(Fraction, ReadsDecimalsExactly) {
  EXPECT_EQ(parse_fraction("0.07"), (Fraction{7, 100}));
  EXPECT_EQ(parse_fraction("1.4"), (Fraction{7, 5}));
  EXPECT_EQ(parse_fraction("5e-2"), (Fraction{1, 20}));
  EXPECT_EQ(parse_fraction("1_000.5"), (Fraction{2001, 2}));
  EXPECT_EQ(parse_fraction("-0.250"), (Fraction{-1, 4}));
  EXPECT_EQ(parse_fraction("+3"), (Fraction{3, 1}));
  EXPECT_EQ(parse_fraction("12E3"), (Fraction{12000, 1}));
  EXPECT_EQ(parse_fraction("0.000"), (Fraction{0, 1}));
  EXPECT_EQ(parse_fraction("0e999"), (Fraction{0, 1}));
  EXPECT_EQ(parse_fraction("1"), (Fraction{1, 1}));
}

TEST(Fraction, CountsOnlyDigitsThatSaySomething) {
  EXPECT_EQ(parse_fraction("0.50000000000000000000000000"), (Fraction{1, 2}));
  EXPECT_EQ(parse_fraction("00000000000000000000000007"), (Fraction{7, 1}));
  EXPECT_EQ(parse_fraction("999999999999999999"), (Fraction{999'999'999'999'999'999, 1}));
  EXPECT_EQ(parse_fraction("2e-18"), (Fraction{1, 500'000'000'000'000'000}));
}

TEST(Fraction, RefusesWhatIsTooLong) {
  for (const char* text : {"1000000000000000000", "0.1234567890123456789", "1e18", "1e-18", "7e-40", "1e99999",
                           "1e9999999999999999999999", "1e-9999999"}) {
    EXPECT_EQ(parse_fraction(text), std::nullopt) << text;
  }
}

TEST(Fraction, RefusesWhatIsNoDecimal) {
  for (const char* text : {"",    "-",   "+",  ".",  ".5",   "5.", "1,5", "7%",   "0x10", "1e",  "1e+",  "nan",
                           "inf", "1/3", " 1", "1 ", "1__0", "_1", "1_",  "1_.5", "1._5", "--1", "1.5.2"}) {
    EXPECT_EQ(parse_fraction(text), std::nullopt) << text;
  }
}

TEST(Fraction, OfADoubleIsItsShortestDecimal) {
  EXPECT_EQ(fraction_of(0.07), (Fraction{7, 100}));
  EXPECT_EQ(fraction_of(1.0 / 3.0), (Fraction{3'333'333'333'333'333, 10'000'000'000'000'000}));
  EXPECT_EQ(fraction_of(-2.5), (Fraction{-5, 2}));
  EXPECT_EQ(fraction_of(1e17), (Fraction{100'000'000'000'000'000, 1}));
  EXPECT_EQ(fraction_of(1e300), std::nullopt);
  EXPECT_EQ(fraction_of(std::numeric_limits<double>::quiet_NaN()), std::nullopt);
  EXPECT_EQ(fraction_of(std::numeric_limits<double>::infinity()), std::nullopt);
}

TEST(Fraction, BecomesADouble) { EXPECT_EQ(to_double({7, 100}), 0.07); }

TEST(Fraction, IsWrittenAsADecimalWhereThatEnds) {
  EXPECT_EQ(to_string(Fraction{7, 100}), "0.07");
  EXPECT_EQ(to_string(Fraction{-7, 100}), "-0.07");
  EXPECT_EQ(to_string(Fraction{7, 5}), "1.4");
  EXPECT_EQ(to_string(Fraction{1, 8}), "0.125");
  EXPECT_EQ(to_string(Fraction{1, 3}), "1/3");
  EXPECT_EQ(to_string(Fraction{-5, 1}), "-5");
  EXPECT_EQ(to_string(Fraction{0, 1}), "0");
  EXPECT_EQ(to_string(Fraction{2001, 2}), "1000.5");
  EXPECT_EQ(to_string(Fraction{1, 500'000'000'000'000'000}), "0.000000000000000002");
}

}  // namespace
}  // namespace hemicycle
