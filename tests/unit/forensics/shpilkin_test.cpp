#include "models/forensics/shpilkin.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/station_tables.hpp"

namespace hemicycle {
namespace {

// Turnout 50 %: 40 to 60 votes, 51 %: 60 of 102; at 90 % 170 of 180. At the ratio of the mode, 100 / 102, the leader
// would have 112 * 100 / 102.
StationTable stuffed() { return test::table_of({{200, 100, 40}, {200, 102, 60}, {200, 180, 170}}); }

TEST(Shpilkin, PutsWholePercentsIntoTheBinBelow) {
  const ShpilkinCurve curve = shpilkin_curve(stuffed());
  EXPECT_EQ(curve.leader[49], 40);
  EXPECT_EQ(curve.others[49], 60);
  EXPECT_EQ(curve.leader[50], 60);
  EXPECT_EQ(curve.leader[89], 170);
  EXPECT_EQ(curve.leader_votes(), 270);
  EXPECT_EQ(curve.other_votes(), 112);
}

TEST(Shpilkin, ComparesWithTheFirstFullestThreeBins) {
  const ShpilkinCurve curve = shpilkin_curve(stuffed());
  EXPECT_EQ(curve.mode_bin(), 49);
  EXPECT_DOUBLE_EQ(curve.mode_ratio(), 100.0 / 102.0);
  EXPECT_DOUBLE_EQ(curve.mode_anomalous(), 270.0 - 112.0 * 100.0 / 102.0);
  EXPECT_DOUBLE_EQ(curve.share_without(), 100.0 / 202.0);
  EXPECT_DOUBLE_EQ(curve.share_reported(), 270.0 / 382.0);
}

TEST(Shpilkin, HasACurveOverReferences) {
  const ShpilkinCurve curve = shpilkin_curve(stuffed());
  EXPECT_DOUBLE_EQ(curve.anomalous(49), 270.0 - 112.0 * 40.0 / 60.0);
  EXPECT_DOUBLE_EQ(curve.anomalous(89), 270.0 - 112.0 * 170.0 / 10.0);
  EXPECT_TRUE(std::isnan(curve.anomalous(0)));
}

TEST(Shpilkin, LeavesOutSmallStationsAndImpossibleTurnouts) {
  const ShpilkinCurve curve = shpilkin_curve(test::table_of({{100, 50, 20}, {200, 201, 20}, {200, 0, 0}}));
  EXPECT_EQ(curve.leader_votes() + curve.other_votes(), 0);
  EXPECT_TRUE(std::isnan(curve.mode_ratio()));
}

}  // namespace
}  // namespace hemicycle
