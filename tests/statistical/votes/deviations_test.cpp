// Deviations of regions and stations, turnout that goes with them, and units that add up.

#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/binomial.hpp>
#include <gtest/gtest.h>

#include "tests/statistical/votes/moments.hpp"

namespace hemicycle {
namespace {

const std::vector<double> kFirstPair{0.7, 0.3, 0.0, 0.0};
const std::vector<double> kSecondPair{0.0, 0.0, 0.7, 0.3};

/// Log ratio of lists `list` and the one behind it.
Quantity log_ratio(int list) {
  return [list](const Tallies& tallies, std::size_t r) {
    return std::log(tallies.honest.votes[list][r] / tallies.honest.votes[list + 1][r]);
  };
}

/// Two samples whose normal quantities have this variance and covariance.
void expect_covariance(Drawing& drawing, double variance, double covariance) {
  const std::vector<double> first = collect(drawing, 300, log_ratio(0));
  const std::vector<double> second = collect(drawing, 300, log_ratio(2));
  expect_moments(first, std::log(7.0 / 3.0), variance, "first");
  expect_moments(second, std::log(7.0 / 3.0), variance, "second");
  const double error = std::sqrt((variance * variance + covariance * covariance) / static_cast<double>(first.size()));
  EXPECT_NEAR(covariance_of(first, second), covariance, kFarStandardErrors * error);
}

/// Lists 0 and 2 deviate by sd, each with itself alone.
std::vector<double> factor_of_even_lists(double sd) { return {sd, 0, 0, 0, 0, sd, 0, 0, 0, 0}; }

// Regions are correlated as their matrix says: here 0.6.
TEST(RegionalDeviations, AreCorrelatedBetweenRegions) {
  VoteModel votes{FixedShares{}, {}, {}};
  // Lists 0 and 2 are one quantity in a region, and so both pairs of lists show it.
  votes.regional.parties = {0.2, 0, 0, 0.2, 0, 0, 0, 0, 0, 0};
  votes.regional.regions = {1.0, 0.6, 0.8};
  Drawing drawing(
      electorate_of({region_of("a", 1'000'000'000, 1.0, kFirstPair), region_of("b", 1'000'000'000, 1.0, kSecondPair)}),
      votes);
  expect_covariance(drawing, 0.04, 0.6 * 0.04);
}

// The covariance over regions and parties, here of 8 x 8: list 0 of region a with list 2 of region b.
TEST(RegionalDeviations, FollowACovarianceOverRegionsAndParties) {
  VoteModel votes{FixedShares{}, {}, {}};
  std::vector<double> factor(36, 0.0);
  const auto packed = [](std::size_t row, std::size_t column) { return row * (row + 1) / 2 + column; };
  factor[packed(0, 0)] = 0.2;
  factor[packed(6, 0)] = -0.5 * 0.2;  // region b, list 2
  factor[packed(6, 6)] = std::sqrt(0.75) * 0.2;
  votes.regional.joint = factor;
  Drawing drawing(
      electorate_of({region_of("a", 1'000'000'000, 1.0, kFirstPair), region_of("b", 1'000'000'000, 1.0, kSecondPair)}),
      votes);
  expect_covariance(drawing, 0.04, -0.5 * 0.04);
}

// Two stations of a region have the correlation (s_nat^2 + s_reg^2) / (s_nat^2 + s_reg^2 + s_loc^2).
TEST(StationDeviations, CorrelateByWhatTheyShare) {
  const std::vector<double> together{0.1, 0, 0, 0.1, 0, 0, 0, 0, 0, 0};
  VoteModel votes{LogisticNormalShares{together}, {}, {}};
  votes.regional.parties = {0.15, 0, 0, 0.15, 0, 0, 0, 0, 0, 0};
  votes.station_factor = factor_of_even_lists(0.2);
  std::vector<double> shares = kFirstPair;
  shares.insert(shares.end(), kSecondPair.begin(), kSecondPair.end());
  Electorate electorate =
      electorate_of({region_of("a", 2'000'000'000, 1.0, {0.35, 0.15, 0.35, 0.15}, {1'000'000'000, 1'000'000'000})});
  electorate.regions.front().station_shares = shares;
  Drawing drawing(electorate, votes);
  expect_covariance(drawing, 0.01 + 0.0225 + 0.04, 0.01 + 0.0225);
}

// The national share x of small deviations has the variance x^2 (1 - x)^2 2 (s_nat^2 + s_reg^2 sum w_r^2 + s_loc^2 sum
// w_s^2). Terms of higher order are of relative size s^2, below 0.2 %.
TEST(StationDeviations, AddTheirVarianceByTheSquareOfTheirWeight) {
  constexpr double kNational = 0.01;
  constexpr double kRegional = 0.02;
  constexpr double kLocal = 0.04;
  const std::vector<double> shares{0.6, 0.4};
  const Electorate electorate = electorate_of({region_of("a", 600'000'000, 1.0, shares, {400'000'000, 200'000'000}),
                                               region_of("b", 400'000'000, 1.0, shares, {300'000'000, 100'000'000})});
  VoteModel votes{LogisticNormalShares{diagonal_factor(2, kNational)}, {kRegional, kRegional}, {}};
  votes.station_factor = diagonal_factor(2, kLocal);
  Drawing drawing(electorate, votes);
  const double regions = 0.36 + 0.16;
  const double stations = 0.16 + 0.04 + 0.09 + 0.01;
  const double variance =
      std::pow(0.24, 2) * 2 * (kNational * kNational + kRegional * kRegional * regions + kLocal * kLocal * stations);
  const Moments moments = moments_of(collect(drawing, 600, share_of(0)));
  EXPECT_NEAR(moments.variance, variance, kFarStandardErrors * moments.variance_error + 0.002 * variance);
}

/// Log odds of voting rather than staying at home, less those of the mean 0.6.
double turnout_deviation(const Tallies& tallies, std::size_t r) {
  const double turnout = tallies.honest.cast()[r] / tallies.honest.registered()[r];
  return std::log(turnout / (1 - turnout)) - std::log(0.6 / 0.4);
}

// Of two parties the logit share is exactly normal, and so has exactly the correlation.
TEST(TurnoutCorrelation, IsThatOfTheWeights) {
  // z = L n with L = diag(0.3, 0.4): the logit share of list 0 moves with (0.6, -0.8)'n; 0.7 times that correlates by
  // 0.7.
  LogitNormalTurnout turnout{.national_sd = 0.2};
  turnout.national_weights = {0.7 * 0.6, -0.7 * 0.8};
  Drawing drawing(nation_of(2'000'000'000, 0.6, 0.0, {0.6, 0.4}), {LogisticNormalShares{{0.3, 0.0, 0.4}}, {}, {}},
                  turnout);
  const std::vector<double> shares = collect(drawing, 300, log_ratio(0));
  const std::vector<double> turnouts = collect(drawing, 300, turnout_deviation);
  expect_moments(shares, std::log(1.5), 0.25, "log ratio");
  expect_moments(turnouts, 0.0, 0.04, "turnout");
  const double covariance = 0.7 * 0.5 * 0.2;
  const double error = 0.5 * 0.2 * std::sqrt((1 + 0.49) / static_cast<double>(shares.size()));
  EXPECT_NEAR(covariance_of(shares, turnouts), covariance, kFarStandardErrors * error);
}

TEST(TurnoutCorrelation, OfARegionIsThatOfItsWeights) {
  LogitNormalTurnout turnout{.regional_sd = 0.2};
  turnout.regional_weights = {-0.5 * 0.6, 0.5 * 0.8};
  Drawing drawing(electorate_of({region_of("a", 2'000'000'000, 0.6, {0.6, 0.4})}), {FixedShares{}, {0.3, 0.4}, {}},
                  turnout);
  const std::vector<double> shares = collect(drawing, 300, log_ratio(0));
  const std::vector<double> turnouts = collect(drawing, 300, turnout_deviation);
  expect_moments(turnouts, 0.0, 0.04, "turnout");
  const double error = 0.5 * 0.2 * std::sqrt(1.25 / static_cast<double>(shares.size()));
  EXPECT_NEAR(covariance_of(shares, turnouts), -0.5 * 0.5 * 0.2, kFarStandardErrors * error);
}

TEST(TurnoutCorrelation, OfRegionsIsThatOfTheirMatrix) {
  LogitNormalTurnout turnout{.regional_sd = 0.3};
  turnout.region_factor = {1.0, 0.8, 0.6};
  Drawing drawing(
      electorate_of({region_of("a", 1'000'000'000, 0.6, {1.0, 0.0}), region_of("b", 1'000'000'000, 0.6, {0.0, 1.0})}),
      {FixedShares{}, {}, {}}, turnout);
  const auto of = [](int list) {
    return [list](const Tallies& tallies, std::size_t r) {
      const double voters = tallies.honest.votes[list][r] / 1e9;
      return std::log(voters / (1 - voters)) - std::log(1.5);
    };
  };
  const std::vector<double> a = collect(drawing, 300, of(0));
  const std::vector<double> b = collect(drawing, 300, of(1));
  expect_moments(a, 0.0, 0.09, "a");
  expect_moments(b, 0.0, 0.09, "b");
  EXPECT_NEAR(covariance_of(a, b), 0.8 * 0.09,
              kFarStandardErrors * 0.09 * std::sqrt(1.64 / static_cast<double>(a.size())));
}

// The turnout's logit is its mean's plus slope times the change of the share's logit, without chance of its own.
TEST(TurnoutSlope, MovesTurnoutWithTheLogitShare) {
  LogitNormalTurnout turnout;
  turnout.slope = {0.5, 0.0};
  Drawing nation(nation_of(2'000'000'000, 0.6, 0.0, {0.6, 0.4}), {DirichletShares{50.0}, {}, {}}, turnout);
  Drawing region(electorate_of({region_of("a", 2'000'000'000, 0.6, {0.6, 0.4})}), {DirichletShares{50.0}, {}, {}},
                 turnout);
  for (Drawing* drawing : {&nation, &region}) {
    const Tallies& tallies = drawing->block(1);
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      const double change = std::log(tallies.honest.votes[0][r] / tallies.honest.votes[1][r]) - std::log(1.5);
      EXPECT_NEAR(turnout_deviation(tallies, r), 0.5 * change, 1e-6);
    }
  }
}

// Voters ~ Binomial(30, T), T ~ Beta: beta-binomial.
TEST(CountedVoters, OfABetaTurnoutAreBetaBinomial) {
  constexpr int kVoters = 30;
  const double a = 0.6 * 8;
  const double b = 0.4 * 8;
  VoteModel votes{FixedShares{}, {}, {}};
  votes.counts = Counts::multinomial;
  Drawing drawing(nation_of(kVoters, 0.6, 0.0, {0.5, 0.5}), votes, BetaTurnout{8.0});
  const std::vector<double> cast =
      collect(drawing, 400, [](const Tallies& tallies, std::size_t r) { return tallies.honest.cast()[r]; });
  const auto probability = [&](int k) {
    return boost::math::binomial_coefficient<double>(kVoters, static_cast<unsigned>(k)) *
           boost::math::beta(k + a, kVoters - k + b) / boost::math::beta(a, b);
  };
  EXPECT_LT(pearson_excess_of_counts(cast, probability, kVoters), 1.0);
}

// A region and its stations have one law where stations have nothing of their own: votes of the first list are
// binomial over all registered voters.
TEST(CountedVoters, OfStationsAddUpToThoseOfTheirRegion) {
  VoteModel votes{FixedShares{}, {}, {}};
  votes.counts = Counts::multinomial;
  Region coarse = region_of("a", 60, 0.6, {0.3, 0.7});
  coarse.invalid = 0.1;
  Region fine = coarse;
  fine.stations = {31, 0, 9, 20};
  const boost::math::binomial law(60, 0.6 * 0.9 * 0.3);
  for (const Region& region : {coarse, fine}) {
    Drawing drawing(electorate_of({region}), votes);
    const std::vector<double> first =
        collect(drawing, 400, [](const Tallies& tallies, std::size_t r) { return tallies.honest.votes[0][r]; });
    EXPECT_LT(pearson_excess_of_counts(
                  first, [&](int k) { return boost::math::pdf(law, k); }, 60),
              1.0)
        << region.stations.size();
  }
}

// Weight 0 draws nothing, so that shares and turnout stay bit for bit.
TEST(TurnoutCorrelation, OfZeroChangesNothing) {
  const Electorate electorate = electorate_of({region_of("a", 10'000, 0.6, {0.6, 0.4}, {4'000, 6'000})});
  const VoteModel votes{LogisticNormalShares{diagonal_factor(2, 0.1)}, {0.1, 0.1}, 40.0};
  const LogitNormalTurnout plain{.national_sd = 0.1, .regional_sd = 0.2, .station_sd = 0.3};
  LogitNormalTurnout zero = plain;
  zero.slope = {0.0, 0.0};
  zero.national_weights = {0.0, 0.0};
  zero.regional_weights = {0.0, 0.0};
  Drawing with(electorate, votes, zero);
  Drawing without(electorate, votes, plain);
  const Tallies& a = with.block(3);
  const Tallies& b = without.block(3);
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    EXPECT_EQ(a.honest.votes[0][r], b.honest.votes[0][r]);
    EXPECT_EQ(a.honest.cast()[r], b.honest.cast()[r]);
  }
}

}  // namespace
}  // namespace hemicycle
