#include "sim/scenario/turnout_correlation.hpp"

#include <cmath>
#include <variant>

#include "sim/scenario/covariance.hpp"
#include "sim/scenario/values.hpp"

namespace hemicycle {
namespace {

/// The parties that a turnout is correlated with, and how much.
struct Wanted {
  std::vector<std::size_t> parties;
  std::vector<double> correlations;
};

/// Coefficients of the normals in a party's logit share to first order, scaled to length one; zeros where the
/// deviations do not move it. z = L n; d logit x_j = z_j - sum over k != j of m_k / (1 - m_j) z_k.
std::vector<double> direction_of(std::size_t party, const std::vector<double>& factor,
                                 const std::vector<double>& shares) {
  const std::size_t n = shares.size();
  std::vector<double> direction(n, 0.0);
  for (std::size_t k = 0; k < n; ++k) {
    const double weight = k == party ? 1.0 : -shares[k] / (1.0 - shares[party]);
    for (std::size_t q = 0; q <= k; ++q) direction[q] += weight * factor[k * (k + 1) / 2 + q];
  }
  double square = 0.0;
  for (const double value : direction) square += value * value;
  for (double& value : direction) value = square > 0.0 ? value / std::sqrt(square) : 0.0;
  return direction;
}

double product(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// The correlations of the parties with each other, bordered by those of the turnout with them.
Matrix bordered(const std::vector<std::vector<double>>& directions, const std::vector<double>& correlations) {
  const std::size_t n = directions.size() + 1;
  Matrix matrix(n * n, 1.0);
  for (std::size_t i = 0; i + 1 < n; ++i) {
    for (std::size_t j = 0; j + 1 < n; ++j) matrix[i * n + j] = i == j ? 1.0 : product(directions[i], directions[j]);
    matrix[i * n + n - 1] = matrix[(n - 1) * n + i] = correlations[i];
  }
  return matrix;
}

/// Weights of the normals that give the correlations. The last row of the factor of the bordered matrix holds the
/// turnout's coefficients in the directions made orthogonal one after another, as Gram and Schmidt do.
std::vector<double> weights_of(const std::vector<std::vector<double>>& directions, const Matrix& matrix) {
  const std::size_t n = directions.size();
  const std::vector<double> factor = lower_factor(matrix, static_cast<int>(n) + 1);
  std::vector<std::vector<double>> orthogonal;
  std::vector<double> weights(directions.front().size(), 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    std::vector<double> rest = directions[i];
    const double pivot = factor[i * (i + 1) / 2 + i];
    for (std::size_t k = 0; k < i; ++k) {
      for (std::size_t q = 0; q < rest.size(); ++q) rest[q] -= factor[i * (i + 1) / 2 + k] * orthogonal[k][q];
    }
    for (double& value : rest) value = pivot > 0.0 ? value / pivot : 0.0;
    const double coefficient = factor[n * (n + 1) / 2 + i];
    for (std::size_t q = 0; q < rest.size(); ++q) weights[q] += coefficient * rest[q];
    orthogonal.push_back(std::move(rest));
  }
  return weights;
}

/// The weights at a level whose parties deviate by `factor` around `shares`; empty after an error.
std::vector<double> level_weights(const Wanted& wanted, const std::vector<double>& factor,
                                  const std::vector<double>& shares, const Node& node, const Reading& reading) {
  std::vector<std::vector<double>> directions;
  for (const std::size_t party : wanted.parties) directions.push_back(direction_of(party, factor, shares));
  const Matrix matrix = bordered(directions, wanted.correlations);
  const int order = static_cast<int>(directions.size()) + 1;
  if (is_positive_semi_definite(matrix, order)) return weights_of(directions, matrix);
  reading.error(node.place, "these correlations cannot be together: the smallest eigenvalue of their matrix is " +
                                rounded(smallest_eigenvalue(matrix, order)));
  return {};
}

Wanted read_wanted(const Node& node, const Draft& draft) {
  Wanted wanted;
  const auto read = [&](const Node& value) -> std::optional<double> {
    const auto correlation = read_signed(value, draft.reading);
    if (!correlation || std::abs(*correlation) <= 1.0) return correlation;
    draft.reading.error(value.place, value.key + " is a correlation between -1 and 1, got " + shown(value));
    return std::nullopt;
  };
  const std::vector<double> correlations = read_by_party<double>(node, draft, 0.0, read);
  for (std::size_t p = 0; p < correlations.size(); ++p) {
    if (correlations[p] == 0.0) continue;
    wanted.parties.push_back(p);
    wanted.correlations.push_back(correlations[p]);
  }
  return wanted;
}

}  // namespace

void read_turnout_correlation(const Node& node, const Draft& draft, LogitNormalTurnout& model) {
  const Wanted wanted = read_wanted(node, draft);
  const VoteModel& votes = draft.scenario.votes;
  const Electorate& electorate = draft.scenario.electorate;
  const std::size_t parties = electorate.parties.size();
  const auto* national = std::get_if<LogisticNormalShares>(&votes.national);
  const bool is_plain = votes.regional.joint.empty() && votes.regional.regions.empty() && model.region_factor.empty();
  if (!is_plain) {
    return draft.reading.error(node.key_place, "corr_with needs regions that are independent of each other",
                               "write slope = { party = number } instead");
  }
  if (national == nullptr && model.national_sd > 0.0) {
    return draft.reading.error(node.key_place, "corr_with needs votes.model 'logistic_normal'",
                               "write slope = { party = number } instead");
  }
  if (wanted.parties.empty() || draft.reading.errors() > 0) return;
  if (national != nullptr && model.national_sd > 0.0) {
    model.national_weights = level_weights(wanted, national->factor, national_centre(electorate), node, draft.reading);
  }
  const std::vector<double> factor =
      votes.regional_sd.empty() ? votes.regional.parties : diagonal_factor(votes.regional_sd);
  if (factor.empty() || is_one_nation(electorate)) return;
  for (const Region& region : electorate.regions) {
    const std::vector<double> weights = level_weights(wanted, factor, region.shares, node, draft.reading);
    if (weights.size() != parties) return;
    model.regional_weights.insert(model.regional_weights.end(), weights.begin(), weights.end());
  }
}

}  // namespace hemicycle
