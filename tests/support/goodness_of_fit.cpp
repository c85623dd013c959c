#include "tests/support/goodness_of_fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <boost/math/distributions/chi_squared.hpp>

#include "models/base/contracts.hpp"

namespace hemicycle {

Replicates block_of(std::uint64_t seed, std::uint64_t block) {
  return {.seed = seed, .first = block * kBlockSize, .count = kBlockSize, .instructions = best_instruction_set()};
}

std::vector<double> sample(int blocks, const std::function<void(const Replicates&, Column)>& sampler,
                           std::uint64_t seed) {
  std::vector<double> values;
  values.reserve(static_cast<std::size_t>(blocks) * kBlockSize);
  Columns column(1);
  for (int block = 0; block < blocks; ++block) {
    sampler(block_of(seed, static_cast<std::uint64_t>(block)), column[0]);
    values.insert(values.end(), column[0].begin(), column[0].end());
  }
  return values;
}

std::vector<double> probabilities(const std::vector<double>& values, const std::function<double(double)>& cdf) {
  std::vector<double> result;
  result.reserve(values.size());
  for (const double value : values) result.push_back(cdf(value));
  return result;
}

double kolmogorov_excess(std::vector<double> probabilities) {
  std::sort(probabilities.begin(), probabilities.end());
  const auto n = static_cast<double>(probabilities.size());
  double distance = 0.0;
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    const auto rank = static_cast<double>(i);
    distance = std::max({distance, probabilities[i] - rank / n, (rank + 1.0) / n - probabilities[i]});
  }
  return distance / std::sqrt(std::log(2.0 / kFalseAlarm) / (2.0 * n));
}

double pearson_excess(const std::vector<double>& observed, const std::vector<double>& expected) {
  EXPECTS(observed.size() == expected.size());
  std::vector<std::pair<double, double>> cells;  // observed and expected
  std::pair<double, double> open{0.0, 0.0};
  for (std::size_t i = 0; i < observed.size(); ++i) {
    open.first += observed[i];
    open.second += expected[i];
    if (open.second >= 10.0) {
      cells.push_back(open);
      open = {0.0, 0.0};
    }
  }
  EXPECTS(!cells.empty());
  cells.back().first += open.first;
  cells.back().second += open.second;
  if (cells.size() == 1) return cells[0].first == cells[0].second ? 0.0 : 2.0;
  double statistic = 0.0;
  for (const auto& [seen, mean] : cells) statistic += (seen - mean) * (seen - mean) / mean;
  const boost::math::chi_squared law(static_cast<double>(cells.size() - 1));
  return statistic / boost::math::quantile(boost::math::complement(law, kFalseAlarm));
}

double pearson_excess(const std::vector<double>& probabilities, int cells) {
  std::vector<double> observed(static_cast<std::size_t>(cells), 0.0);
  const std::vector<double> expected(observed.size(), static_cast<double>(probabilities.size()) / cells);
  for (const double probability : probabilities) {
    const int cell = std::clamp(static_cast<int>(probability * cells), 0, cells - 1);
    observed[static_cast<std::size_t>(cell)] += 1.0;
  }
  return pearson_excess(observed, expected);
}

double pearson_excess_of_counts(const std::vector<double>& values, const std::function<double(int)>& probability,
                                int largest) {
  std::vector<double> observed(static_cast<std::size_t>(largest) + 1, 0.0);
  std::vector<double> expected;
  for (int k = 0; k <= largest; ++k) expected.push_back(static_cast<double>(values.size()) * probability(k));
  for (const double value : values) {
    if (value < 0.0 || value > largest || value != std::floor(value)) return 2.0;
    observed[static_cast<std::size_t>(value)] += 1.0;
  }
  return pearson_excess(observed, expected);
}

double correlation_in_standard_errors(const std::vector<double>& a, const std::vector<double>& b) {
  EXPECTS(a.size() == b.size());
  const auto n = static_cast<double>(a.size());
  double sum_a = 0.0, sum_b = 0.0, square_a = 0.0, square_b = 0.0, product = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum_a += a[i];
    sum_b += b[i];
    square_a += a[i] * a[i];
    square_b += b[i] * b[i];
    product += a[i] * b[i];
  }
  const double covariance = product / n - sum_a / n * (sum_b / n);
  const double variances = (square_a / n - sum_a / n * (sum_a / n)) * (square_b / n - sum_b / n * (sum_b / n));
  return covariance / std::sqrt(variances) * std::sqrt(n);
}

}  // namespace hemicycle
