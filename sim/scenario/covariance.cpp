#include "sim/scenario/covariance.hpp"

#include <algorithm>
#include <cmath>

#include <Eigen/Eigenvalues>

#include "models/base/contracts.hpp"

namespace hemicycle {
namespace {

constexpr double kTolerance = 1e-9;  // of the largest entry

double largest_entry(const Matrix& matrix) {
  double largest = 0.0;
  for (const double entry : matrix) largest = std::max(largest, std::abs(entry));
  return largest;
}

std::size_t packed(std::size_t row, std::size_t column) { return row * (row + 1) / 2 + column; }

/// entry - sum over k < column of L(row, k) L(column, k), in this order.
double reduced_entry(double entry, const std::vector<double>& factor, std::size_t row, std::size_t column) {
  for (std::size_t k = 0; k < column; ++k) entry -= factor[packed(row, k)] * factor[packed(column, k)];
  return entry;
}

}  // namespace

double smallest_eigenvalue(const Matrix& matrix, int order) {
  EXPECTS(order > 0 && matrix.size() == static_cast<std::size_t>(order) * static_cast<std::size_t>(order));
  const Eigen::Map<const Eigen::MatrixXd> view(matrix.data(), order, order);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(view, Eigen::EigenvaluesOnly);
  return solver.eigenvalues()(0);
}

bool is_positive_semi_definite(const Matrix& matrix, int order) {
  return smallest_eigenvalue(matrix, order) >= -kTolerance * largest_entry(matrix);
}

std::vector<double> lower_factor(const Matrix& matrix, int order) {
  const auto n = static_cast<std::size_t>(order);
  const double least_pivot = kTolerance * largest_entry(matrix);
  std::vector<double> factor(n * (n + 1) / 2, 0.0);
  for (std::size_t column = 0; column < n; ++column) {
    const double pivot = reduced_entry(matrix[column * n + column], factor, column, column);
    if (pivot <= least_pivot) continue;
    const double root = std::sqrt(pivot);
    factor[packed(column, column)] = root;
    for (std::size_t row = column + 1; row < n; ++row) {
      factor[packed(row, column)] = reduced_entry(matrix[row * n + column], factor, row, column) / root;
    }
  }
  return factor;
}

std::vector<double> diagonal_factor(const std::vector<double>& sd) {
  std::vector<double> factor(sd.size() * (sd.size() + 1) / 2, 0.0);
  for (std::size_t party = 0; party < sd.size(); ++party) factor[packed(party, party)] = sd[party];
  return factor;
}

}  // namespace hemicycle
