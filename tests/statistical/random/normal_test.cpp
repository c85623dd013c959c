#include <algorithm>
#include <cmath>
#include <vector>

#include <boost/math/distributions/normal.hpp>
#include <gtest/gtest.h>

#include "models/random/samplers.hpp"

#include "tests/support/goodness_of_fit.hpp"

namespace hemicycle {
namespace {

TEST(Uniform, FollowsItsLawOnTheOpenInterval) {
  const std::vector<double> values = sample(4000, [](const Replicates& replicates, Column out) {
    sample_uniform(replicates, {.stage = Stage::fraud_selection}, out);
  });
  EXPECT_GT(*std::ranges::min_element(values), 0.0);
  EXPECT_LT(*std::ranges::max_element(values), 1.0);
  EXPECT_LT(kolmogorov_excess(values), 1.0);
  EXPECT_LT(pearson_excess(values, 4096), 1.0);
}

/// Column `column` of four normals at one address.
std::vector<double> normals(std::size_t column) {
  Columns four(4);
  return sample(2000, [&](const Replicates& replicates, Column out) {
    sample_normals(replicates, {.stage = Stage::national_shares}, {four.data(), std::size_t{4} * kBlockSize});
    std::ranges::copy(four[static_cast<int>(column)], out.begin());
  });
}

TEST(Normal, FollowsItsLawInEveryColumn) {
  const boost::math::normal law;
  const auto cdf = [&](double x) { return boost::math::cdf(law, x); };
  for (std::size_t column = 0; column < 4; ++column) {
    const std::vector<double> uniform = probabilities(normals(column), cdf);
    EXPECT_LT(kolmogorov_excess(uniform), 1.0) << column;
    EXPECT_LT(pearson_excess(uniform, 1000), 1.0) << column;
  }
}

TEST(Normal, IsIndependentBetweenTheColumnsOfAPairAndBetweenPairs) {
  const std::vector<std::vector<double>> columns{normals(0), normals(1), normals(2), normals(3)};
  for (std::size_t a = 0; a < 4; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      EXPECT_LT(std::abs(correlation_in_standard_errors(columns[a], columns[b])), kFarStandardErrors);
      std::vector<double> squares_a, squares_b;
      for (const double x : columns[a]) squares_a.push_back(x * x);
      for (const double x : columns[b]) squares_b.push_back(x * x);
      EXPECT_LT(std::abs(correlation_in_standard_errors(squares_a, squares_b)), kFarStandardErrors);
    }
  }
}

}  // namespace
}  // namespace hemicycle
