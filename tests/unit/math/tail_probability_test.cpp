#include "models/math/tail_probability.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

void expect_relatively_near(double value, double expected) { EXPECT_NEAR(value / expected, 1.0, 1e-12); }

// Abramowitz and Stegun (1964), tables 26.1 and 26.2.
TEST(NormalUpperTail, IsAsInTheTables) {
  EXPECT_EQ(normal_upper_tail(0.0), 0.5);
  expect_relatively_near(normal_upper_tail(1.0), 0.15865525393145705);
  expect_relatively_near(normal_upper_tail(2.0), 0.02275013194817921);
  expect_relatively_near(normal_upper_tail(5.0), 2.866515718791939e-07);
  expect_relatively_near(normal_upper_tail(10.0), 7.619853024160527e-24);
  expect_relatively_near(normal_upper_tail(-1.0), 1.0 - 0.15865525393145705);
}

TEST(NormalUpperTail, IsContinuousWhereTheMethodChanges) {
  expect_relatively_near(normal_upper_tail(2.0 - 1e-13), normal_upper_tail(2.0));
}

// The 5 % points of the table of Fisher and Yates, and closed forms: exp(-x/2) for 2 degrees of freedom.
TEST(ChiSquareUpperTail, IsAsInTheTables) {
  EXPECT_NEAR(chi_square_upper_tail(3.841458820694124, 1), 0.05, 1e-12);
  EXPECT_NEAR(chi_square_upper_tail(5.991464547107979, 2), 0.05, 1e-12);
  EXPECT_NEAR(chi_square_upper_tail(9.487729036781154, 4), 0.05, 1e-12);
  EXPECT_NEAR(chi_square_upper_tail(16.918977604620448, 9), 0.05, 1e-12);
  EXPECT_EQ(chi_square_upper_tail(0.0, 9), 1.0);
}

// Of 889.784703929 with 9 degrees of freedom: the second digits of Buenos Aires.
TEST(ChiSquareUpperTail, IsPreciseFarOut) {
  EXPECT_NEAR(chi_square_upper_tail(889.784703929, 9) / 9.82600334521e-186, 1.0, 1e-9);
}

}  // namespace
}  // namespace hemicycle
