#pragma once

#include <optional>
#include <vector>

namespace hemicycle {

/// A square matrix of order n, row after row.
using Matrix = std::vector<double>;

/// The smallest eigenvalue of a symmetric matrix.
[[nodiscard]] double smallest_eigenvalue(const Matrix& matrix, int order);

/// Whether a symmetric matrix counts as positive semi-definite: its smallest eigenvalue is not below -1e-9 of its
/// largest entry, which allows for the rounding of a matrix that was computed elsewhere.
[[nodiscard]] bool is_positive_semi_definite(const Matrix& matrix, int order);

/// The lower-triangular factor L with L L' = matrix of a positive semi-definite matrix, row by row: n (n + 1) / 2
/// numbers. A column whose pivot vanishes within rounding is zero, so singular matrices have a factor.
[[nodiscard]] std::vector<double> lower_factor(const Matrix& matrix, int order);

/// The factor of a diagonal covariance with these standard deviations.
[[nodiscard]] std::vector<double> diagonal_factor(const std::vector<double>& sd);

}  // namespace hemicycle
