#include "models/forensics/dip.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

// As small as it can be: 1 / (2 n).
TEST(Dip, OfEvenlySpacedValuesIsLeast) {
  std::vector<double> values;
  for (int i = 0; i < 50; ++i) values.push_back(i);
  EXPECT_DOUBLE_EQ(dip(values), 1.0 / 100.0);
}

TEST(Dip, OfTwoEqualHeapsNearsAQuarter) {
  std::vector<double> values;
  for (int i = 0; i < 100; ++i) values.push_back(i < 50 ? 0.0 + 1e-6 * i : 1.0 + 1e-6 * i);
  EXPECT_NEAR(dip(values), 0.25, 0.01);
}

// The ratings of 63 teachers of statistics in the examples of the R package diptest: 0.05952381.
TEST(Dip, OfTheStatisticsFacultyIsAsPublished) {
  const std::vector<double> ratings{30, 33, 35, 36, 37, 37, 39, 39, 39, 39, 39, 40, 40, 40, 40, 41, 42, 43, 43, 43, 44,
                                    44, 45, 45, 46, 46, 47, 47, 48, 48, 48, 49, 50, 50, 51, 52, 52, 53, 53, 53, 53, 53,
                                    54, 54, 57, 57, 59, 60, 60, 60, 61, 61, 61, 61, 62, 62, 62, 62, 63, 66, 70, 72, 72};
  EXPECT_NEAR(dip(ratings), 0.05952381, 1e-8);
}

TEST(Dip, DoesNotDependOnOrderPlaceAndScale) {
  const std::vector<double> values{5, 1, 4, 1, 1, 5, 5, 2, 9};
  const std::vector<double> moved{18, 10, 16, 10, 10, 18, 18, 12, 26};
  EXPECT_DOUBLE_EQ(dip(values), dip(moved));
  EXPECT_DOUBLE_EQ(dip({9, 5, 5, 5, 4, 2, 1, 1, 1}), dip(values));
}

TEST(Dip, OfEqualOrSingleValuesIsLeast) {
  EXPECT_DOUBLE_EQ(dip({3.0}), 0.5);
  EXPECT_DOUBLE_EQ(dip({3.0, 3.0, 3.0, 3.0}), 0.125);
  EXPECT_TRUE(std::isnan(dip({})));
}

}  // namespace
}  // namespace hemicycle
