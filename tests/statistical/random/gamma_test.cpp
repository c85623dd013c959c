#include <algorithm>
#include <array>
#include <vector>

#include <boost/math/distributions/gamma.hpp>
#include <gtest/gtest.h>

#include "models/random/samplers.hpp"

#include "tests/support/goodness_of_fit.hpp"

namespace hemicycle {
namespace {

class Gamma : public testing::TestWithParam<double> {
 protected:
  void expect_law(const std::vector<double>& values) const {
    const boost::math::gamma_distribution<> law(GetParam(), 1.0);
    const auto cdf = [&](double x) { return boost::math::cdf(law, x); };
    const std::vector<double> uniform = probabilities(values, cdf);
    EXPECT_LT(kolmogorov_excess(uniform), 1.0);
    EXPECT_LT(pearson_excess(uniform, 500), 1.0);
  }
};

TEST_P(Gamma, FollowsItsLaw) {
  const std::array<double, 1> shape{GetParam()};
  expect_law(sample(1000, [&](const Replicates& replicates, Column out) {
    sample_gammas(replicates, {.stage = Stage::national_shares, .unit = 6}, shape, out);
  }));
}

TEST_P(Gamma, FollowsItsLawAtAnOddUnitAndWithAShapeForEachReplicate) {
  Columns shapes(1);
  std::ranges::fill(shapes[0], GetParam());
  expect_law(sample(1000, [&](const Replicates& replicates, Column out) {
    sample_gammas_varying(replicates, {.stage = Stage::station_shares, .unit = 7}, shapes[0], out);
  }));
}

INSTANTIATE_TEST_SUITE_P(Shapes, Gamma, testing::Values(0.05, 0.5, 0.999, 1.0, 1.3, 3.0, 50.0, 1e4));

TEST(MeanSquare, IsChiSquareOverItsDegreesOfFreedom) {
  for (const double df : {1.0, 4.0, 5.5, 30.0}) {
    const std::vector<double> values = sample(1000, [&](const Replicates& replicates, Column out) {
      sample_mean_square(replicates, {.stage = Stage::national_tails}, df, out);
    });
    const boost::math::gamma_distribution<> law(df / 2.0, 2.0 / df);
    const auto cdf = [&](double x) { return boost::math::cdf(law, x); };
    const std::vector<double> uniform = probabilities(values, cdf);
    EXPECT_LT(kolmogorov_excess(uniform), 1.0) << df;
    EXPECT_LT(pearson_excess(uniform, 500), 1.0) << df;
  }
}

}  // namespace
}  // namespace hemicycle
