#include <array>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include <boost/math/distributions/beta.hpp>
#include <gtest/gtest.h>

#include "models/random/samplers.hpp"

#include "tests/support/goodness_of_fit.hpp"

namespace hemicycle {
namespace {

void expect_beta(const std::vector<double>& values, double a, double b) {
  const boost::math::beta_distribution<> law(a, b);
  const std::vector<double> uniform = probabilities(values, [&](double x) { return boost::math::cdf(law, x); });
  EXPECT_LT(kolmogorov_excess(uniform), 1.0) << a << ", " << b;
  EXPECT_LT(pearson_excess(uniform, 200), 1.0) << a << ", " << b;
}

TEST(Beta, FollowsItsLaw) {
  for (const auto& [a, b] : {std::pair{30.0, 20.0}, {0.7, 3.0}, {1.0, 1.0}, {0.1, 0.2}, {200.0, 2.0}}) {
    expect_beta(
        sample(400, [&](const Replicates& replicates,
                        Column out) { sample_beta(replicates, {.stage = Stage::national_turnout}, a, b, out); }),
        a, b);
  }
}

// Replicates with large and with small shapes side by side; each half is tested against its own law.
TEST(Beta, FollowsItsLawWithShapesForEachReplicate) {
  Columns a(1), b(1);
  for (std::size_t row = 0; row < kBlockSize; ++row) {
    a[0][row] = row % 2 == 0 ? 6.0 : 0.2;
    b[0][row] = row % 2 == 0 ? 4.0 : 0.15;
  }
  const std::vector<double> values = sample(800, [&](const Replicates& replicates, Column out) {
    sample_beta_varying(replicates, {.stage = Stage::station_turnout, .unit = 5}, a[0], b[0], out);
  });
  std::vector<double> even, odd;
  for (std::size_t i = 0; i < values.size(); i += 2) {
    even.push_back(values[i]);
    odd.push_back(values[i + 1]);
  }
  expect_beta(even, 6.0, 4.0);
  expect_beta(odd, 0.2, 0.15);
}

template <std::size_t kLists>
std::vector<std::vector<double>> dirichlets(const std::array<double, kLists>& alphas, int blocks) {
  std::vector<std::vector<double>> shares(kLists);
  Columns out(static_cast<int>(kLists));
  for (int block = 0; block < blocks; ++block) {
    sample_dirichlet(block_of(5, static_cast<std::uint64_t>(block)), {.stage = Stage::national_shares}, alphas,
                     {out.data(), kLists * kBlockSize});
    for (std::size_t list = 0; list < kLists; ++list) {
      const ConstColumn column = std::as_const(out)[static_cast<int>(list)];
      shares[list].insert(shares[list].end(), column.begin(), column.end());
    }
  }
  return shares;
}

double mean_of_products(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0) / static_cast<double>(a.size());
}

/// Every share is a beta, and E[X_i X_j] = a_i (a_j + [i = j]) / (A (A + 1)).
template <std::size_t kLists>
void expect_dirichlet(const std::array<double, kLists>& alphas) {
  const std::vector<std::vector<double>> shares = dirichlets(alphas, 400);
  const double total = std::accumulate(alphas.begin(), alphas.end(), 0.0);
  for (std::size_t i = 0; i < kLists; ++i) {
    expect_beta(shares[i], alphas[i], total - alphas[i]);
    for (std::size_t j = 0; j <= i; ++j) {
      const double expected = alphas[i] * (alphas[j] + (i == j ? 1.0 : 0.0)) / (total * (total + 1.0));
      std::vector<double> products(shares[i].size());
      for (std::size_t n = 0; n < products.size(); ++n) products[n] = shares[i][n] * shares[j][n];
      const double mean = mean_of_products(shares[i], shares[j]);
      const double variance = mean_of_products(products, products) - mean * mean;
      EXPECT_NEAR(mean, expected, kFarStandardErrors * std::sqrt(variance / static_cast<double>(products.size())));
    }
  }
}

TEST(Dirichlet, HasBetaSharesAndItsCovariance) {
  expect_dirichlet(std::array{700.0, 110.0, 90.0, 50.0, 36.0, 14.0});
  expect_dirichlet(std::array{0.9, 2.5, 0.3});
  expect_dirichlet(std::array{0.2, 0.05, 0.1});
}

}  // namespace
}  // namespace hemicycle
