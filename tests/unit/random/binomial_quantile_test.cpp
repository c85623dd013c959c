#include "models/random/binomial_quantile.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <gtest/gtest.h>

#include "models/random/philox.hpp"
#include "models/random/samplers.hpp"

#include "tests/support/instruction_sets.hpp"

namespace hemicycle {
namespace {

TEST(BinomialProbability, IsRelativelyPrecise) {
  for (const double trials : {1.0, 2.0, 17.0, 700.0, 500'000.0}) {
    for (const double p : {1e-9, 0.003, 0.2, 0.5, 0.97}) {
      const boost::math::binomial_distribution<long double> law(trials, p);
      for (const double part : {0.0, 0.1, 0.5, 0.9, 1.0, 1.1, 2.0}) {
        const double k = std::min(std::floor(part * trials * p), trials);
        const auto exact = static_cast<double>(boost::math::pdf(law, k));
        if (exact < 1e-290) continue;
        EXPECT_NEAR(binomial_probability(trials, p, k) / exact, 1.0, 1e-11) << trials << ' ' << p << ' ' << k;
      }
    }
  }
}

// Binomial(3, 1/2) has the distribution function 1/8, 1/2, 7/8, 1; P(Z <= -1) = 0.159, P(Z <= 1) = 0.841.
TEST(BinomialQuantile, OfThreeCoins) {
  for (const double guess : {0.0, 1.0, 2.0, 3.0}) {
    EXPECT_EQ(binomial_quantile(3, 0.5, -1.2, guess), 0);
    EXPECT_EQ(binomial_quantile(3, 0.5, -1.0, guess), 1);
    EXPECT_EQ(binomial_quantile(3, 0.5, -1e-9, guess), 1);
    EXPECT_EQ(binomial_quantile(3, 0.5, 1e-9, guess), 2);
    EXPECT_EQ(binomial_quantile(3, 0.5, 1.0, guess), 2);
    EXPECT_EQ(binomial_quantile(3, 0.5, 1.2, guess), 3);
  }
}

TEST(BinomialQuantile, OfNoChance) {
  EXPECT_EQ(binomial_quantile(0, 0.5, 2.0, 0), 0);
  EXPECT_EQ(binomial_quantile(9, 0.0, 2.0, 0), 0);
  EXPECT_EQ(binomial_quantile(9, 1.0, -2.0, 0), 9);
}

/// The normal quantile of P(X <= k): k is the result for all z up to it.
long double boundary(long double trials, long double p, long double k) {
  const long double root = std::sqrt(2.0L);
  const long double lower = boost::math::ibetac(k + 1, trials - k, p);
  if (lower < 0.5L) return -root * boost::math::erfc_inv(2 * lower);
  return root * boost::math::erfc_inv(2 * boost::math::ibeta(k + 1, trials - k, p));
}

TEST(BinomialQuantile, ChangesWhereTheDistributionFunctionDoes) {
  for (const double trials : {5.0, 40.0, 700.0, 30'000.0}) {
    for (const double p : {0.004, 0.1, 0.35, 0.5, 0.83}) {
      for (double z = -5.0; z <= 5.0; z += 0.5) {
        const double k = binomial_quantile(trials, p, z, std::floor(trials * p));
        if (k < trials) {
          EXPECT_GE(boundary(trials, p, k), z - 1e-9) << trials << ' ' << p << ' ' << z;
        }
        if (k > 0) {
          EXPECT_LT(boundary(trials, p, k - 1), z + 1e-9) << trials << ' ' << p << ' ' << z;
        }
      }
    }
  }
}

/// The expansion of models/random/binomial.lanes.cpp, at z.
long double expansion(long double trials, long double p, long double z) {
  const long double variance = trials * p * (1 - p) - 1 / 12.0L;
  const long double sd = std::sqrt(variance);
  const long double skew = 1 - 2 * p;
  const long double s = skew * skew;
  const long double t = z * z;
  return trials * p + 0.5L + sd * z + skew * (t - 1) / 6 + ((s - 3) * t + 9 - 7 * s) * z / (144 * sd) +
         skew * (9 - s) * ((3 * t + 7) * t - 16) / (6480 * variance);
}

// At its boundaries the expansion should be whole. Its distance from that, over the bound that the sampler takes for
// it, stays below 1/1.8 over variances from 1.2 to 10^5 and probabilities from 10^-7 to 1/2 (the rest by symmetry).
TEST(BinomialExpansion, ErrsByLessThanItsBound) {
  long double worst = 0;
  for (long double variance = 1.3L; variance < 1e5L; variance *= 1.13L) {
    for (const long double p : {1e-7L, 1e-4L, 0.003L, 0.02L, 0.06L, 0.13L, 0.21L, 0.29L, 0.37L, 0.43L, 0.47L, 0.5L}) {
      const long double trials = std::ceil(variance / (p * (1 - p)));
      if (trials > 2147483648.0L) continue;
      const long double sd = std::sqrt(trials * p * (1 - p) - 1 / 12.0L);
      for (long double step = -8.6L; step <= 8.6L; step += std::max(0.17L, 1 / sd)) {
        const long double k = std::floor(trials * p + sd * step + (1 - 2 * p) * step * step / 6);
        if (k < 0 || k >= trials) continue;
        const long double z = boundary(trials, p, k);
        if (std::abs(z) > 8.6L) continue;
        const long double error = std::abs(expansion(trials, p, z) - (k + 1)) * sd * sd * sd;
        worst = std::max(worst, error / (0.06L + 0.0015L * std::pow(z, 6.0L)));
      }
    }
  }
  EXPECT_LT(worst, 1 / 1.8L);
  EXPECT_GT(worst, 1 / 3.0L);  // the search has found the bad places
}

class SampledBinomial : public testing::TestWithParam<InstructionSet> {};

// Whatever path a row takes, it is the quantile at the normal of its address.
TEST_P(SampledBinomial, IsTheQuantileAtTheNormalOfItsAddress) {
  Columns trials(1), p(1), out(1), normals(2);
  const double sizes[] = {0, 1, 3, 12, 60, 200, 900, 20'000, 3'000'000};
  for (std::uint32_t unit = 0; unit < 60; ++unit) {
    for (std::size_t row = 0; row < kBlockSize; ++row) {
      trials[0][row] = sizes[(row + unit) % 9];
      p[0][row] = static_cast<double>((row * 37 + unit * 11) % 257) / 256.0;
    }
    const Replicates replicates{.seed = 5, .first = 77, .instructions = GetParam()};
    const Address address{.stage = Stage::station_counts, .unit = unit};
    Address pair = address;
    pair.unit &= ~1u;
    sample_normals(replicates, pair, {normals.data(), 2 * kBlockSize});
    sample_binomial(replicates, address, trials[0], p[0], out[0]);
    for (std::size_t row = 0; row < kBlockSize; ++row) {
      const double z = normals[unit % 2 == 0 ? 0 : 1][row];
      ASSERT_EQ(out[0][row], binomial_quantile(trials[0][row], p[0][row], z, out[0][row]))
          << "unit " << unit << ", row " << row << ": " << trials[0][row] << ", " << p[0][row];
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EveryInstructionSet, SampledBinomial, testing::ValuesIn(available_instruction_sets()),
                         instruction_set_name);

}  // namespace
}  // namespace hemicycle
