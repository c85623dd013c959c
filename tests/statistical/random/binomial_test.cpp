#include <algorithm>
#include <ostream>
#include <vector>

#include <boost/math/distributions/binomial.hpp>
#include <gtest/gtest.h>

#include "models/random/samplers.hpp"

#include "tests/support/goodness_of_fit.hpp"

namespace hemicycle {
namespace {

struct Parameters {
  double trials;
  double p;

  friend std::ostream& operator<<(std::ostream& out, const Parameters& parameters) {
    return out << parameters.trials << " trials at " << parameters.p;
  }
};

std::vector<double> binomials(const Parameters& parameters, int blocks) {
  Columns given(2);
  std::ranges::fill(given[0], parameters.trials);
  std::ranges::fill(given[1], parameters.p);
  return sample(blocks, [&](const Replicates& replicates, Column out) {
    sample_binomial(replicates, {.stage = Stage::station_counts, .unit = 3}, given[0], given[1], out);
  });
}

class Binomial : public testing::TestWithParam<Parameters> {};

TEST_P(Binomial, FollowsItsLaw) {
  const Parameters parameters = GetParam();
  const boost::math::binomial_distribution<> law(parameters.trials, parameters.p);
  const std::vector<double> values = binomials(parameters, 2000);
  EXPECT_LT(pearson_excess_of_counts(
                values, [&](int k) { return boost::math::pdf(law, k); }, static_cast<int>(parameters.trials)),
            1.0);
}

INSTANTIATE_TEST_SUITE_P(Laws, Binomial,
                         testing::Values(Parameters{1, 0.3}, Parameters{1, 0.5}, Parameters{2, 0.9},
                                         Parameters{20, 0.3}, Parameters{20, 0.4999}, Parameters{20, 0.5},
                                         Parameters{21, 0.5}, Parameters{25, 0.6}, Parameters{100, 0.0999},
                                         Parameters{100, 0.1}, Parameters{100, 0.9}, Parameters{700, 0.005},
                                         Parameters{700, 0.05}, Parameters{700, 0.4}, Parameters{700, 0.97},
                                         Parameters{10'000, 0.0011}, Parameters{100'000, 0.00009},
                                         Parameters{500'000, 0.3}, Parameters{500'000, 0.00003}));

TEST(BinomialOfBillions, FollowsItsLaw) {
  const Parameters parameters{2147483648.0, 0.37};
  const boost::math::binomial_distribution<> law(parameters.trials, parameters.p);
  // Steps of the distribution function are 2e-5 high, far below what the tests resolve.
  const auto cdf = [&](double k) { return boost::math::cdf(law, k); };
  const std::vector<double> values = binomials(parameters, 60);
  const std::vector<double> uniform = probabilities(values, cdf);
  EXPECT_LT(kolmogorov_excess(uniform), 1.0);
  EXPECT_LT(pearson_excess(uniform, 50), 1.0);
}

TEST(BinomialOfRareEvents, FollowsItsLawUpToBillionsOfTrials) {
  for (const double p : {1e-9, 4e-9, 6e-9}) {
    const boost::math::binomial_distribution<> law(2147483648.0, p);
    EXPECT_LT(pearson_excess_of_counts(
                  binomials({2147483648.0, p}, 1000), [&](int k) { return boost::math::pdf(law, k); }, 100),
              1.0);
  }
}

TEST(BinomialOfCertainEvents, HasNoChance) {
  for (const double trials : {0.0, 1.0, 30.0, 500'000.0}) {
    for (const double count : binomials({trials, 0.0}, 4)) ASSERT_EQ(count, 0.0);
    for (const double count : binomials({trials, 1.0}, 4)) ASSERT_EQ(count, trials);
    for (const double count : binomials({trials, -0.25}, 4)) ASSERT_EQ(count, 0.0);
    for (const double count : binomials({trials, 1.25}, 4)) ASSERT_EQ(count, trials);
  }
}

}  // namespace
}  // namespace hemicycle
