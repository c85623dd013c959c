#include "models/forensics/turnout_and_share.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "models/forensics/log_vote_rate.hpp"
#include "models/forensics/within_regions.hpp"

#include "tests/support/station_tables.hpp"

namespace hemicycle {
namespace {

// Turnouts 0.5, 0.6, 0.95; shares 0.4, 0.5, 0.95 (covariance 0.04083.., variances 0.03722.., 0.05722..).
StationTable three() { return test::table_of({{200, 100, 40}, {200, 120, 60}, {1000, 950, 903}, {99, 99, 99}}); }

TEST(TurnoutAndShare, CorrelateOverStationsOfAHundredVoters) {
  const TurnoutAndShare found = turnout_and_share(three());
  EXPECT_EQ(found.stations, 3);
  const double share = 903.0 / 950.0;
  const double mean_turnout = (0.5 + 0.6 + 0.95) / 3;
  const double mean_share = (0.4 + 0.5 + share) / 3;
  const double xy = (0.5 - mean_turnout) * (0.4 - mean_share) + (0.6 - mean_turnout) * (0.5 - mean_share) +
                    (0.95 - mean_turnout) * (share - mean_share);
  const double xx =
      std::pow(0.5 - mean_turnout, 2) + std::pow(0.6 - mean_turnout, 2) + std::pow(0.95 - mean_turnout, 2);
  const double yy = std::pow(0.4 - mean_share, 2) + std::pow(0.5 - mean_share, 2) + std::pow(share - mean_share, 2);
  EXPECT_NEAR(found.correlation, xy / std::sqrt(xx * yy), 1e-12);
  EXPECT_NEAR(found.corner, 1.0 / 3.0, 1e-15);
}

// Two stations of equal size: from 40 of 200 at 50 % to 60 of 200 at 60 %.
TEST(TurnoutAndShare, SlopeIsVotesPerFurtherVoter) {
  const TurnoutAndShare found = turnout_and_share(test::table_of({{200, 100, 40}, {200, 120, 60}}));
  EXPECT_NEAR(found.slope, 1.0, 1e-12);
}

TEST(TurnoutAndShare, OfOneOrEqualStationsIsUndefined) {
  EXPECT_TRUE(std::isnan(turnout_and_share(test::table_of({{200, 100, 40}})).correlation));
  EXPECT_TRUE(std::isnan(turnout_and_share(test::table_of({{200, 100, 40}, {200, 100, 40}})).slope));
  EXPECT_TRUE(std::isnan(turnout_and_share(StationTable{}).corner));
}

// Fisher: atanh(0.5) sqrt(100) = 5.4931: 1.975e-8.
TEST(CorrelationP, IsOneSided) {
  EXPECT_NEAR(positive_correlation_p(0.5, 103), 1.9747e-8, 1e-11);
  EXPECT_NEAR(positive_correlation_p(-0.5, 103), 1.0, 1e-7);
  EXPECT_EQ(positive_correlation_p(0.0, 10), 0.5);
  EXPECT_EQ(positive_correlation_p(1.0, 10), 0.0);
  EXPECT_TRUE(std::isnan(positive_correlation_p(0.5, 3)));
}

// Rates ln 3, 0, -ln 3, so that mean and skewness are 0, variance 2/3 ln^2 3 and kurtosis 3/2.
TEST(LogVoteRate, HasPopulationMoments) {
  const LogVoteRate rate = log_vote_rate(test::table_of({{200, 80, 20}, {200, 80, 40}, {200, 80, 60}, {200, 80, 80}}));
  EXPECT_EQ(rate.stations, 3);
  EXPECT_NEAR(rate.mean, 0.0, 1e-15);
  EXPECT_NEAR(rate.sd, std::sqrt(2.0 / 3.0) * std::log(3.0), 1e-14);
  EXPECT_NEAR(rate.skewness, 0.0, 1e-14);
  EXPECT_NEAR(rate.kurtosis, 1.5, 1e-14);
}

// Within each region larger stations turn out less; between the regions the larger ones turn out more.
TEST(WithinRegions, LeavesDifferencesBetweenRegionsOut) {
  const StationTable table =
      test::table_of({{200, 100, 40}, {400, 160, 40}, {2000, 1800, 40, 1}, {4000, 3400, 40, 1}}, 2);
  EXPECT_LT(turnout_and_size(table).correlation, -0.9);
  EXPECT_EQ(turnout_and_size(table).stations, 4);
}

TEST(WithinRegions, ComparesIssuedWithBallots) {
  StationTable table = test::table_of({{200, 100, 40}, {200, 100, 40}, {200, 100, 40}});
  table.issued = {103, 99, 100};
  const IssuedAndBallots gaps = issued_and_ballots(table);
  EXPECT_EQ(gaps.carried_away, 3);
  EXPECT_EQ(gaps.stations_with_fewer, 1);
  EXPECT_EQ(gaps.stations_with_more, 1);
}

}  // namespace
}  // namespace hemicycle
