#include "sim/scenario/covariance.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Covariance, HasTheLowerFactorWorkedOutByHand) {
  // [[4, 2, -2], [2, 10, 2], [-2, 2, 6]] = L L' with L = [[2], [1, 3], [-1, 1, 2]].
  const Matrix matrix = {4, 2, -2, 2, 10, 2, -2, 2, 6};
  EXPECT_EQ(lower_factor(matrix, 3), (std::vector<double>{2, 1, 3, -1, 1, 2}));
  EXPECT_TRUE(is_positive_semi_definite(matrix, 3));
}

TEST(Covariance, MayBeSingular) {
  // Centred log-ratios: every row sums to zero.
  const Matrix matrix = {2, -1, -1, -1, 2, -1, -1, -1, 2};
  ASSERT_TRUE(is_positive_semi_definite(matrix, 3));
  const std::vector<double> factor = lower_factor(matrix, 3);
  EXPECT_EQ(factor.back(), 0.0);
  const auto entry = [&](std::size_t row, std::size_t column) {
    double sum = 0.0;
    for (std::size_t k = 0; k <= std::min(row, column); ++k) {
      sum += factor[row * (row + 1) / 2 + k] * factor[column * (column + 1) / 2 + k];
    }
    return sum;
  };
  for (std::size_t i = 0; i < 9; ++i) EXPECT_NEAR(entry(i / 3, i % 3), matrix[i], 1e-14) << i;
}

TEST(Covariance, OfNothingButZerosHasAFactorOfZeros) {
  EXPECT_TRUE(is_positive_semi_definite(Matrix(4, 0.0), 2));
  EXPECT_EQ(lower_factor(Matrix(4, 0.0), 2), (std::vector<double>(3, 0.0)));
}

TEST(Covariance, WithANegativeEigenvalueIsNone) {
  // [[1, 2], [2, 1]] has the eigenvalues 3 and -1.
  EXPECT_FALSE(is_positive_semi_definite({1, 2, 2, 1}, 2));
  EXPECT_NEAR(smallest_eigenvalue({1, 2, 2, 1}, 2), -1.0, 1e-14);
}

TEST(Covariance, FromStandardDeviationsIsDiagonal) {
  EXPECT_EQ(diagonal_factor({0.1, 0.2, 0.3}), (std::vector<double>{0.1, 0, 0.2, 0, 0, 0.3}));
}

}  // namespace
}  // namespace hemicycle
