#include "sim/scenario/party_matrix.hpp"

#include <algorithm>
#include <cmath>

#include "sim/scenario/number_table.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

/// A symmetric matrix by parties from a file or a list of rows.
class MatrixReader {
 public:
  MatrixReader(const Node& node, Draft& draft) : node_(node), draft_(draft), order_(draft.party_count()) {}

  /// Empty after an error.
  Matrix read() {
    const auto table = read_number_table(node_, draft_.parties, RowLabels::first_column, draft_.reading);
    if (!table || !read_rows(*table)) return {};
    Matrix matrix(table->values.size());
    for (int i = 0; i < order_; ++i) {
      for (int j = 0; j < order_; ++j) matrix[index(i, j)] = table->values[at(row_of_[pos(i)], j)];
    }
    return is_symmetric(matrix, *table) ? matrix : Matrix{};
  }

 private:
  static std::size_t pos(int i) { return static_cast<std::size_t>(i); }
  std::size_t at(int row, int party) const { return pos(row) * pos(order_) + pos(party); }
  std::size_t index(int i, int j) const { return at(i, j); }

  /// Finds the row of every party.
  bool read_rows(const NumberTable& table) {
    row_of_.assign(pos(order_), -1);
    bool valid = true;
    for (int row = 0; row < table.rows(); ++row) {
      const std::string& label = table.labels[pos(row)];
      const auto party = draft_.parties.look_up(label, table.place(row), draft_.reading);
      if (party && row_of_[pos(*party)] >= 0) {
        draft_.reading.error(table.place(row), "party '" + label + "' has two rows");
        valid = false;
      }
      if (party) row_of_[pos(*party)] = row;
      valid = valid && party;
    }
    for (int party = 0; party < order_; ++party) {
      if (row_of_[pos(party)] >= 0) continue;
      draft_.reading.error(node_.place, "the table has no row for party '" + draft_.parties.ids()[pos(party)] + "'");
      valid = false;
    }
    return valid;
  }

  bool is_symmetric(const Matrix& matrix, const NumberTable& table) const {
    constexpr double tolerance = 1e-9;  // of the larger entry
    const std::vector<std::string>& ids = draft_.parties.ids();
    bool symmetric = true;
    for (int i = 0; i < order_; ++i) {
      for (int j = 0; j < i; ++j) {
        const double here = matrix[index(i, j)];
        const double there = matrix[index(j, i)];
        if (std::abs(here - there) <= tolerance * std::max(std::abs(here), std::abs(there))) continue;
        draft_.reading.error(table.cell(row_of_[pos(i)], j),
                             node_.key + " is not symmetric: " + ids[pos(i)] + ", " + ids[pos(j)] + " is " +
                                 rounded(here) + ", but " + ids[pos(j)] + ", " + ids[pos(i)] + " is " + rounded(there));
        symmetric = false;
      }
    }
    return symmetric;
  }

  const Node& node_;
  Draft& draft_;
  int order_;
  std::vector<int> row_of_;
};

bool has_unit_diagonal(const Matrix& matrix, const Node& node, const Draft& draft) {
  const auto n = static_cast<std::size_t>(draft.party_count());
  for (std::size_t i = 0; i < n; ++i) {
    if (std::abs(matrix[i * n + i] - 1.0) <= 1e-9) continue;
    draft.reading.error(node.place, node.key + " has " + rounded(matrix[i * n + i]) + " on its diagonal at party '" +
                                        draft.parties.ids()[i] + "', not 1");
    return false;
  }
  return true;
}

bool is_a_covariance(const Matrix& matrix, const Node& node, const Draft& draft) {
  if (is_positive_semi_definite(matrix, draft.party_count())) return true;
  draft.reading.error(node.place, node.key + " is not positive semi-definite: its smallest eigenvalue is " +
                                      rounded(smallest_eigenvalue(matrix, draft.party_count())));
  return false;
}

}  // namespace

std::vector<double> read_sd(const Node& node, const Draft& draft) {
  const auto read = [&](const Node& value) { return read_number(value, Above::zero_or_equal, draft.reading); };
  if (!node.is_number()) return read_by_party<double>(node, draft, 0.0, read);
  return std::vector<double>(static_cast<std::size_t>(draft.party_count()), read(node).value_or(0.0));
}

std::optional<Matrix> read_party_matrix(const Node& node, Draft& draft) {
  Matrix matrix = MatrixReader(node, draft).read();
  if (matrix.empty() || !is_a_covariance(matrix, node, draft)) return std::nullopt;
  return matrix;
}

std::optional<Matrix> read_correlation(const Node& node, Draft& draft) {
  Matrix matrix = MatrixReader(node, draft).read();
  if (matrix.empty() || !has_unit_diagonal(matrix, node, draft) || !is_a_covariance(matrix, node, draft)) {
    return std::nullopt;
  }
  return matrix;
}

Matrix covariance_of(const std::vector<double>& sd, const std::optional<Matrix>& correlation) {
  const std::size_t n = sd.size();
  Matrix covariance(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      const double entry = correlation ? (*correlation)[i * n + j] : (i == j ? 1.0 : 0.0);
      covariance[i * n + j] = entry * (sd[i] * sd[j]);
    }
  }
  return covariance;
}

}  // namespace hemicycle
