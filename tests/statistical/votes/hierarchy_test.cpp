// What regions and stations share, and what each has of its own.

#include <cmath>
#include <limits>
#include <vector>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/binomial.hpp>
#include <gtest/gtest.h>

#include "tests/statistical/votes/moments.hpp"

namespace hemicycle {
namespace {

// Two lists with independent swings of sd s each have log ratios of variance 2 s^2, so that for small swings the
// national share x has variance x^2 (1 - x)^2 2 (s_nat^2 + s_reg^2 sum of w_r^2), w_r the region's part of the votes.
// Terms of higher order are of relative size s^2, below 0.1 %.
TEST(RegionalShares, AddTheirVarianceByTheSquareOfTheirWeight) {
  constexpr double kNational = 0.01;
  constexpr double kRegional = 0.03;
  const std::vector<double> shares{0.6, 0.4};
  const Electorate electorate =
      electorate_of({region_of("a", 500'000'000, 1.0, shares), region_of("b", 300'000'000, 1.0, shares),
                     region_of("c", 200'000'000, 1.0, shares)});
  Drawing drawing(electorate, {LogisticNormalShares{diagonal_factor(2, kNational)}, {kRegional, kRegional}, {}});
  const double weights = 0.25 + 0.09 + 0.04;
  const double variance = std::pow(0.24, 2) * 2 * (kNational * kNational + kRegional * kRegional * weights);
  const Moments moments = moments_of(collect(drawing, 800, share_of(0)));
  EXPECT_NEAR(moments.variance, variance, kFarStandardErrors * moments.variance_error + 0.001 * variance);
}

// Regions that are given the national swing alone move together: correlation s_nat^2 / (s_nat^2 + s_reg^2).
TEST(RegionalShares, CorrelateByTheNationalPart) {
  const Electorate electorate = electorate_of({region_of("a", 1'000'000'000, 1.0, {0.7, 0.3, 0.0, 0.0}),
                                               region_of("b", 1'000'000'000, 1.0, {0.0, 0.0, 0.7, 0.3})});
  // Lists 0 and 2 swing as one, lists 1 and 3 not at all.
  const std::vector<double> factor{0.2, 0, 0, 0.2, 0, 0, 0, 0, 0, 0};
  Drawing drawing(electorate, {LogisticNormalShares{factor}, {0.1, 0.1, 0.1, 0.1}, {}});
  const auto log_ratio = [](int list) {
    return [list](const Tallies& tallies, std::size_t r) {
      return std::log(tallies.honest.votes[list][r] / tallies.honest.votes[list + 1][r]);
    };
  };
  const std::vector<double> first = collect(drawing, 400, log_ratio(0));
  const std::vector<double> second = collect(drawing, 400, log_ratio(2));
  constexpr double kVariance = 0.04 + 2 * 0.01;
  expect_moments(first, std::log(7.0 / 3.0), kVariance, "first region");
  expect_moments(second, std::log(7.0 / 3.0), kVariance, "second region");
  const double error = 0.04 * std::sqrt((1 + std::pow(kVariance / 0.04, 2)) / static_cast<double>(first.size()));
  EXPECT_NEAR(covariance_of(first, second), 0.04, kFarStandardErrors * error);
}

Electorate station_of(Votes registered, std::vector<double> shares) {
  return electorate_of({region_of("only", registered, 1.0, std::move(shares), {registered})});
}

// E = n m, Var = n m (1 - m) (n + A) / (1 + A), Cov = -n m_i m_j (n + A) / (1 + A).
TEST(StationVotes, HaveDirichletMultinomialMoments) {
  constexpr double kVoters = 700.0;
  constexpr double kConcentration = 40.0;
  const std::vector<double> shares{0.5, 0.3, 0.15, 0.05};
  Drawing drawing(station_of(700, shares), {FixedShares{}, {}, kConcentration});
  const double scale = kVoters * (kVoters + kConcentration) / (1 + kConcentration);
  std::vector<std::vector<double>> votes;
  for (int p = 0; p < 4; ++p) {
    votes.push_back(
        collect(drawing, 200, [p](const Tallies& tallies, std::size_t r) { return tallies.honest.votes[p][r]; }));
    const double share = shares[static_cast<std::size_t>(p)];
    expect_moments(votes.back(), kVoters * share, scale * share * (1 - share), "list " + std::to_string(p));
  }
  const double expected = -scale * shares[0] * shares[1];
  const double error = scale * std::sqrt((0.25 * 0.21 + 0.15 * 0.15) / static_cast<double>(votes[0].size()));
  EXPECT_NEAR(covariance_of(votes[0], votes[1]), expected, kFarStandardErrors * error);
}

TEST(StationVotes, OfTwoListsAreBetaBinomial) {
  constexpr int kVoters = 30;
  constexpr double kConcentration = 5.0;
  const double a = 0.3 * kConcentration;
  const double b = 0.7 * kConcentration;
  Drawing drawing(station_of(kVoters, {0.3, 0.7}), {FixedShares{}, {}, kConcentration});
  const std::vector<double> votes =
      collect(drawing, 400, [](const Tallies& tallies, std::size_t r) { return tallies.honest.votes[0][r]; });
  const auto probability = [&](int k) {
    return boost::math::binomial_coefficient<double>(kVoters, static_cast<unsigned>(k)) *
           boost::math::beta(k + a, kVoters - k + b) / boost::math::beta(a, b);
  };
  EXPECT_LT(pearson_excess_of_counts(votes, probability, kVoters), 1.0);
}

TEST(StationVotes, WithoutOverdispersionAreMultinomial) {
  constexpr int kVoters = 30;
  Drawing drawing(station_of(kVoters, {0.3, 0.7}), {FixedShares{}, {}, std::numeric_limits<double>::infinity()});
  const std::vector<double> votes =
      collect(drawing, 400, [](const Tallies& tallies, std::size_t r) { return tallies.honest.votes[0][r]; });
  const boost::math::binomial law(kVoters, 0.3);
  EXPECT_LT(pearson_excess_of_counts(
                votes, [&](int k) { return boost::math::pdf(law, k); }, kVoters),
            1.0);
}

// Stations of a region draw their own shares independently: variances add up.
TEST(StationVotes, AreIndependentBetweenStations) {
  const std::vector<Votes> sizes{400, 700, 1000, 100};
  constexpr double kConcentration = 20.0;
  const Electorate electorate = electorate_of(
      {region_of("a", 1100, 1.0, {0.4, 0.6}, {400, 700}), region_of("b", 1100, 1.0, {0.4, 0.6}, {1000, 100})});
  Drawing drawing(electorate, {FixedShares{}, {}, kConcentration});
  double variance = 0.0;
  for (const Votes size : sizes) {
    const auto n = static_cast<double>(size);
    variance += n * 0.24 * (n + kConcentration) / (1 + kConcentration);
  }
  expect_moments(
      collect(drawing, 400, [](const Tallies& tallies, std::size_t r) { return tallies.honest.votes[0][r]; }),
      0.4 * 2200, variance, "stations");
}

}  // namespace
}  // namespace hemicycle
