// The national laws of vote shares, in elections of so many ballots that rounding them is negligible.

#include <array>
#include <cmath>
#include <vector>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <gtest/gtest.h>

#include "tests/statistical/votes/moments.hpp"

namespace hemicycle {
namespace {

constexpr Votes kBallots = 1'000'000'000'000;
constexpr double kConcentration = 1500.0;
const std::vector<double> kShares{.54 / .926, .11 / .926, .085 / .926, .07 / .926, .069 / .926, .052 / .926};

double logit(double share) { return std::log(share / (1.0 - share)); }

// The chance of a list to reach a threshold is the tail of a beta law: P(X >= t) with X ~ Beta(A m, A (1 - m)). The
// figures were found with the function pbeta of R.
TEST(DirichletShares, ReachThresholdsWithTheChanceOfABetaTail) {
  const std::array<double, 6> seven{1, 1, 0.999161, 0.791337, 0.742294, 0.013766};
  const std::array<double, 6> five{1, 1, 1, 0.999987, 0.999974, 0.850822};
  constexpr int kBlocks = 4000;
  std::array<double, 6> at_seven{};
  std::array<double, 6> at_five{};
  Drawing drawing(ballots_of(kBallots, kShares), {DirichletShares{kConcentration}, {}, {}});
  for (int block = 0; block < kBlocks; ++block) {
    const BallotBlock& ballots = drawing.block(block).honest;
    for (std::size_t p = 0; p < 6; ++p) {
      for (const double votes : ballots.votes[static_cast<int>(p)]) {
        at_seven[p] += votes * 100 >= 7.0 * kBallots ? 1 : 0;
        at_five[p] += votes * 100 >= 5.0 * kBallots ? 1 : 0;
      }
    }
  }
  constexpr double kDraws = kBlocks * kBlockSize;
  for (std::size_t p = 0; p < 6; ++p) {
    for (const auto& [expected, count] : {std::pair{seven[p], at_seven[p]}, {five[p], at_five[p]}}) {
      // Of events that are too rare for the normal law one more or less is allowed; 5e-7 is the digits' precision.
      const double error = std::sqrt(expected * (1 - expected) / kDraws);
      EXPECT_NEAR(count / kDraws, expected, kFarStandardErrors * error + 5e-7 + 1 / kDraws) << "list " << p;
    }
  }
}

TEST(DirichletShares, FollowBetaLaws) {
  Drawing drawing(ballots_of(kBallots, kShares), {DirichletShares{kConcentration}, {}, {}});
  for (const int party : {0, 3, 5}) {
    const double share = kShares[static_cast<std::size_t>(party)];
    const boost::math::beta_distribution<> law(kConcentration * share, kConcentration * (1 - share));
    const std::vector<double> values = collect(drawing, 100, share_of(party));
    const auto cdf = [&](double x) { return boost::math::cdf(law, x); };
    EXPECT_LT(kolmogorov_excess(probabilities(values, cdf)), 1.0) << "list " << party;
  }
}

// Covariance -m_i m_j / (A + 1): merged lists have the variance of the sum of their shares.
TEST(DirichletShares, MergeIntoADirichletShare) {
  Drawing drawing(ballots_of(kBallots, kShares), {DirichletShares{kConcentration}, {}, {}});
  const auto merged = [](const Tallies& tallies, std::size_t r) {
    return share_of(1)(tallies, r) + share_of(2)(tallies, r) + share_of(5)(tallies, r);
  };
  const double share = kShares[1] + kShares[2] + kShares[5];
  expect_moments(collect(drawing, 400, merged), share, share * (1 - share) / (kConcentration + 1), "merged");
}

// ln(x_i / x_j) ~ N(ln(m_i / m_j), S_ii + S_jj - 2 S_ij) with S = L L'.
TEST(LogisticNormalShares, HaveNormalLogRatios) {
  const std::vector<double> factor{0.2, -0.1, 0.15, 0.05, 0.1, 0.25};
  const double sigma[3][3] = {{0.04, -0.02, 0.01}, {-0.02, 0.0325, 0.01}, {0.01, 0.01, 0.075}};
  const std::vector<double> centre{0.5, 0.3, 0.2};
  Drawing drawing(ballots_of(kBallots, centre), {LogisticNormalShares{factor}, {}, {}});
  for (const auto& [i, j] : {std::pair{0, 1}, {0, 2}, {1, 2}}) {
    const auto log_ratio = [i = i, j = j](const Tallies& tallies, std::size_t r) {
      return std::log(tallies.honest.votes[i][r] / tallies.honest.votes[j][r]);
    };
    const double mean = std::log(centre[static_cast<std::size_t>(i)] / centre[static_cast<std::size_t>(j)]);
    const double variance = sigma[i][i] + sigma[j][j] - 2 * sigma[i][j];
    const std::vector<double> values = collect(drawing, 400, log_ratio);
    expect_moments(values, mean, variance, "lists " + std::to_string(i) + " and " + std::to_string(j));
    const boost::math::normal law(mean, std::sqrt(variance));
    const auto cdf = [&](double x) { return boost::math::cdf(law, x); };
    EXPECT_LT(kolmogorov_excess(probabilities(values, cdf)), 1.0) << i << " " << j;
  }
}

// Two lists: logit x = logit m + sd sqrt(2) T. One T for both lists, else the tails would be thinner.
TEST(LogisticNormalShares, HaveLogRatiosWithTheTailsAskedFor) {
  constexpr double kSd = 0.3;
  for (const double df : {3.0, 5.0, 30.0}) {
    Drawing drawing(ballots_of(kBallots, {0.6, 0.4}), {LogisticNormalShares{diagonal_factor(2, kSd), df}, {}, {}});
    const std::vector<double> values = collect(drawing, 400, [](const Tallies& tallies, std::size_t r) {
      return (logit(share_of(0)(tallies, r)) - logit(0.6)) / (kSd * std::sqrt(2.0));
    });
    const boost::math::students_t law(df);
    const auto cdf = [&](double x) { return boost::math::cdf(law, x); };
    const std::vector<double> uniform = probabilities(values, cdf);
    EXPECT_LT(kolmogorov_excess(uniform), 1.0) << df;
    EXPECT_LT(pearson_excess(uniform, 500), 1.0) << df;
  }
}

// Excess kurtosis 6 / (df - 4): with 24 degrees of freedom 3.3.
TEST(LogisticNormalShares, HaveTheKurtosisOfTheirTails) {
  constexpr double kDf = 24.0;
  Drawing drawing(ballots_of(kBallots, {0.6, 0.4}), {LogisticNormalShares{diagonal_factor(2, 0.3), kDf}, {}, {}});
  const std::vector<double> values =
      collect(drawing, 1000, [](const Tallies& tallies, std::size_t r) { return logit(share_of(0)(tallies, r)); });
  const Moments moments = moments_of(values);
  double fourth = 0.0;
  for (const double value : values) fourth += std::pow(value - moments.mean, 4) / static_cast<double>(values.size());
  // The error of a normal sample's kurtosis, sqrt(24 / n), times 2 for the heavier tails.
  const double error = 2.0 * std::sqrt(24.0 / static_cast<double>(values.size()));
  EXPECT_NEAR(fourth / (moments.variance * moments.variance), 3.0 + 6.0 / (kDf - 4.0), kFarStandardErrors * error);
}

}  // namespace
}  // namespace hemicycle
