#include "sim/scenario/spread.hpp"

#include <algorithm>
#include <cmath>

#include "sim/scenario/number_table.hpp"

namespace hemicycle {
namespace {

std::size_t pos(int i) { return static_cast<std::size_t>(i); }

/// A symmetric matrix over names from a file or a list of rows.
class MatrixReader {
 public:
  MatrixReader(const Node& node, const Names& names, Reading& reading)
      : node_(node), names_(names), reading_(reading), order_(names.count()) {}

  /// Empty after an error.
  Matrix read() {
    const auto table = read_number_table(node_, names_, RowLabels::first_column, reading_);
    if (!table || !read_rows(*table)) return {};
    Matrix matrix(table->values.size());
    for (int i = 0; i < order_; ++i) {
      for (int j = 0; j < order_; ++j) matrix[at(i, j)] = table->values[at(row_of_[pos(i)], j)];
    }
    return is_symmetric(matrix, *table) ? matrix : Matrix{};
  }

 private:
  std::size_t at(int row, int column) const { return pos(row) * pos(order_) + pos(column); }

  /// Finds the row of every name.
  bool read_rows(const NumberTable& table) {
    row_of_.assign(pos(order_), -1);
    bool valid = true;
    for (int row = 0; row < table.rows(); ++row) {
      const std::string& label = table.labels[pos(row)];
      const auto found = names_.look_up(label, table.place(row), reading_);
      if (found && row_of_[pos(*found)] >= 0) {
        reading_.error(table.place(row), names_.word() + " '" + label + "' has two rows");
        valid = false;
      }
      if (found) row_of_[pos(*found)] = row;
      valid = valid && found;
    }
    for (int i = 0; i < order_; ++i) {
      if (row_of_[pos(i)] >= 0) continue;
      reading_.error(node_.place, "the table has no row for " + names_.word() + " '" + names_.ids()[pos(i)] + "'");
      valid = false;
    }
    return valid;
  }

  bool is_symmetric(const Matrix& matrix, const NumberTable& table) const {
    constexpr double tolerance = 1e-9;  // of the larger entry
    const std::vector<std::string>& ids = names_.ids();
    bool symmetric = true;
    for (int i = 0; i < order_; ++i) {
      for (int j = 0; j < i; ++j) {
        const double here = matrix[at(i, j)];
        const double there = matrix[at(j, i)];
        if (std::abs(here - there) <= tolerance * std::max(std::abs(here), std::abs(there))) continue;
        reading_.error(table.cell(row_of_[pos(i)], j), node_.key + " is not symmetric: " + ids[pos(i)] + ", " +
                                                           ids[pos(j)] + " is " + rounded(here) + ", but " +
                                                           ids[pos(j)] + ", " + ids[pos(i)] + " is " + rounded(there));
        symmetric = false;
      }
    }
    return symmetric;
  }

  const Node& node_;
  const Names& names_;
  Reading& reading_;
  int order_;
  std::vector<int> row_of_;
};

bool has_unit_diagonal(const Matrix& matrix, const Node& node, const Names& names, const Reading& reading) {
  const std::size_t n = names.ids().size();
  for (std::size_t i = 0; i < n; ++i) {
    if (std::abs(matrix[i * n + i] - 1.0) <= 1e-9) continue;
    reading.error(node.place, node.key + " has " + rounded(matrix[i * n + i]) + " on its diagonal at " + names.word() +
                                  " '" + names.ids()[i] + "', not 1");
    return false;
  }
  return true;
}

}  // namespace

std::vector<double> read_sd(const Node& node, const Draft& draft) {
  const auto read = [&](const Node& value) { return read_number(value, Above::zero_or_equal, draft.reading); };
  if (!node.is_number()) return read_by_party<double>(node, draft, 0.0, read);
  return std::vector<double>(static_cast<std::size_t>(draft.party_count()), read(node).value_or(0.0));
}

Matrix read_symmetric(const Node& node, const Names& names, Reading& reading) {
  return MatrixReader(node, names, reading).read();
}

std::vector<double> checked_factor(const Matrix& covariance, int order, const Node& node, const Reading& reading) {
  if (covariance.empty()) return {};
  if (is_positive_semi_definite(covariance, order)) return lower_factor(covariance, order);
  reading.error(node.place, node.key + " is not positive semi-definite: its smallest eigenvalue is " +
                                rounded(smallest_eigenvalue(covariance, order)));
  return {};
}

Matrix read_correlation(const Node& node, const Names& names, Reading& reading) {
  Matrix matrix = read_symmetric(node, names, reading);
  if (matrix.empty() || !has_unit_diagonal(matrix, node, names, reading)) return {};
  return checked_factor(matrix, names.count(), node, reading).empty() ? Matrix{} : matrix;
}

Matrix covariance_of(const std::vector<double>& sd, const Matrix& correlation) {
  const std::size_t n = sd.size();
  Matrix covariance(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      const double entry = correlation.empty() ? (i == j ? 1.0 : 0.0) : correlation[i * n + j];
      covariance[i * n + j] = entry * (sd[i] * sd[j]);
    }
  }
  return covariance;
}

std::vector<double> read_between_regions(const Fields& fields, std::string_view key, Draft& draft) {
  const Node* node = fields.find(key);
  const Node* lambda = fields.find("lambda");
  if (node == nullptr) {
    if (lambda != nullptr) {
      draft.reading.error(lambda->key_place, "lambda needs " + std::string(key) + ", a matrix, beside it");
    }
    return {};
  }
  Matrix matrix = read_correlation(*node, draft.regions, draft.reading);
  const double weight = lambda == nullptr ? 1.0 : read_share(*lambda, draft.reading).value_or(1.0);
  for (double& entry : matrix) entry = weight * entry + (1.0 - weight);
  return matrix.empty() ? Matrix{} : lower_factor(matrix, draft.regions.count());
}

std::vector<double> read_party_factor(const Fields& fields, Draft& draft) {
  const Node* sd = fields.find("sd");
  const Node* covariance = fields.find("covariance");
  const Node* correlation = fields.find("correlation");
  Reading& reading = draft.reading;
  if (covariance != nullptr) {
    if (correlation != nullptr) reading.error(correlation->key_place, "give either covariance or correlation");
    fields.unused("sd", "is not used beside covariance");
    return checked_factor(read_symmetric(*covariance, draft.parties, reading), draft.party_count(), *covariance,
                          reading);
  }
  if (sd == nullptr) {
    if (correlation != nullptr) {
      reading.error(correlation->place, "correlation needs sd beside it",
                    "sd = 0.10, say, is a spread of about 10 % of a small party's share");
    }
    return {};
  }
  const std::vector<double> spread = read_sd(*sd, draft);
  if (correlation == nullptr) return diagonal_factor(spread);
  const Matrix matrix = read_correlation(*correlation, draft.parties, reading);
  return matrix.empty() ? std::vector<double>{} : lower_factor(covariance_of(spread, matrix), draft.party_count());
}

}  // namespace hemicycle
