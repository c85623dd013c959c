// The laws of turnout at every level, in electorates so large that rounding to whole ballots is negligible.

#include <cmath>
#include <vector>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <gtest/gtest.h>

#include "tests/statistical/votes/moments.hpp"

namespace hemicycle {
namespace {

constexpr Votes kVoters = 1'000'000'000;
const VoteModel kOneList{FixedShares{}, {}, {}};

double turnout(const Tallies& tallies, std::size_t r) {
  return tallies.honest.cast()[r] / tallies.honest.registered()[r];
}

double logit_of_turnout(const Tallies& tallies, std::size_t r) {
  const double share = turnout(tallies, r);
  return std::log(share / (1 - share));
}

void expect_beta(Drawing drawing, double mean, double concentration, const std::string& what) {
  const boost::math::beta_distribution<> law(mean * concentration, (1 - mean) * concentration);
  const auto cdf = [&](double x) { return boost::math::cdf(law, x); };
  const std::vector<double> values = collect(drawing, 200, turnout);
  EXPECT_LT(kolmogorov_excess(probabilities(values, cdf)), 1.0) << what;
  expect_moments(values, mean, mean * (1 - mean) / (1 + concentration), what);
}

TEST(BetaTurnout, FollowsItsLawInNationRegionAndStation) {
  const BetaTurnout model{30.0};
  expect_beta(Drawing(nation_of(kVoters, 0.6, 0.0, {1.0}), kOneList, model), 0.6, 30.0, "nation");
  expect_beta(Drawing(electorate_of({region_of("a", kVoters, 0.6, {1.0})}), kOneList, model), 0.6, 30.0, "region");
  expect_beta(Drawing(electorate_of({region_of("a", 0, 0.6, {1.0}, {kVoters})}), kOneList, model), 0.6, 30.0,
              "station");
}

// Independent for every unit: the variance of the ballots cast is the sum of N^2 m (1 - m) / (1 + phi).
TEST(BetaTurnout, IsIndependentBetweenUnits) {
  const std::vector<Region> coarse{region_of("a", 600'000'000, 0.5, {1.0}), region_of("b", 400'000'000, 0.9, {1.0})};
  std::vector<Region> fine = coarse;
  fine[0].stations = {200'000'000, 400'000'000};
  fine[1].stations = {400'000'000};
  constexpr double kMean = 0.6 * 0.5 + 0.4 * 0.9;
  Drawing regions(electorate_of(coarse), kOneList, BetaTurnout{30.0});
  expect_moments(collect(regions, 400, turnout), kMean, (0.36 * 0.25 + 0.16 * 0.09) / 31, "regions");
  Drawing stations(electorate_of(fine), kOneList, BetaTurnout{30.0});
  expect_moments(collect(stations, 400, turnout), kMean, ((0.04 + 0.16) * 0.25 + 0.16 * 0.09) / 31, "stations");
}

TEST(LogitNormalTurnout, AddsTheVariancesOfItsLevels) {
  const LogitNormalTurnout model{.national_sd = 0.3, .regional_sd = 0.2, .station_sd = 0.5};
  const double mean = std::log(0.6 / 0.4);
  const auto expect_normal = [&](Drawing drawing, double variance, const std::string& what) {
    const boost::math::normal law(mean, std::sqrt(variance));
    const auto cdf = [&](double x) { return boost::math::cdf(law, x); };
    const std::vector<double> values = collect(drawing, 200, logit_of_turnout);
    EXPECT_LT(kolmogorov_excess(probabilities(values, cdf)), 1.0) << what;
    expect_moments(values, mean, variance, what);
  };
  expect_normal(Drawing(nation_of(kVoters, 0.6, 0.0, {1.0}), kOneList, model), 0.09, "nation");
  Electorate region = electorate_of({region_of("a", kVoters, 0.6, {1.0})});
  expect_normal(Drawing(region, kOneList, model), 0.09 + 0.04, "region");
  region.regions[0].turnout_sd = 0.1;
  expect_normal(Drawing(region, kOneList, model), 0.09 + 0.01, "region with an sd of its own");
  region.regions[0].stations = {kVoters};
  expect_normal(Drawing(region, kOneList, model), 0.09 + 0.01 + 0.25, "station");
}

// Small deviations d around m give m + m (1 - m) d: those of two stations share the nation's and the region's part.
TEST(LogitNormalTurnout, IsSharedByTheStationsOfARegion) {
  const LogitNormalTurnout model{.national_sd = 0.01, .regional_sd = 0.02, .station_sd = 0.02};
  const Electorate electorate =
      electorate_of({region_of("a", 0, 0.5, {1.0}, {kVoters, kVoters}), region_of("b", 0, 0.5, {1.0}, {kVoters})});
  Drawing drawing(electorate, kOneList, model);
  const double variance = 0.25 * 0.25 * (1e-4 + 4e-4 * (4.0 / 9 + 1.0 / 9) + 4e-4 * (3.0 / 9));
  const Moments moments = moments_of(collect(drawing, 800, turnout));
  EXPECT_NEAR(moments.variance, variance, kFarStandardErrors * moments.variance_error + 0.001 * variance);
}

// Turnout and shares are drawn at different stages: nothing of one shows in the other.
TEST(Turnout, IsIndependentOfShares) {
  Drawing drawing(nation_of(kVoters, 0.6, 0.0, {0.4, 0.6}), {DirichletShares{100.0}, {}, {}}, BetaTurnout{30.0});
  const std::vector<double> turnouts = collect(drawing, 200, turnout);
  const std::vector<double> shares = collect(drawing, 200, share_of(0));
  EXPECT_LT(std::abs(correlation_in_standard_errors(turnouts, shares)), kFarStandardErrors);
}

}  // namespace
}  // namespace hemicycle
