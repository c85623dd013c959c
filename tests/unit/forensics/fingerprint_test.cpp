#include "models/forensics/fingerprint.hpp"

#include <gtest/gtest.h>

#include "tests/support/station_tables.hpp"

namespace hemicycle {
namespace {

TEST(Fingerprint, CountsStationsVotersOrBallots) {
  const StationTable table = test::table_of({{200, 100, 40}, {400, 200, 80}, {200, 200, 200}, {99, 50, 20}});
  const Fingerprint stations = fingerprint(table, 10, FingerprintWeight::stations);
  EXPECT_EQ(stations.at(5, 4), 2);
  EXPECT_EQ(stations.at(9, 9), 1);
  EXPECT_EQ(fingerprint(table, 10, FingerprintWeight::voters).at(5, 4), 600);
  EXPECT_EQ(fingerprint(table, 10, FingerprintWeight::ballots).at(5, 4), 300);
}

// Two regions, each with turnouts 0.4 and 0.6 or 0.7 and 0.9: -1 and 1 deviation in both.
TEST(StandardisedFingerprint, TakesTheRegionOut) {
  const StationTable table =
      test::table_of({{1000, 400, 100}, {1000, 600, 300}, {1000, 700, 350, 1}, {1000, 900, 810, 1}}, 2);
  const Fingerprint stations = standardised_fingerprint(table, 8, FingerprintWeight::stations);
  EXPECT_EQ(stations.at(3, 3) + stations.at(2, 2) + stations.at(3, 2) + stations.at(2, 3), 2);
  EXPECT_EQ(stations.at(5, 5) + stations.at(4, 4) + stations.at(5, 4) + stations.at(4, 5), 2);
}

TEST(StandardisedFingerprint, PutsARegionWithoutSpreadInTheMiddle) {
  const Fingerprint stations =
      standardised_fingerprint(test::table_of({{1000, 400, 100}}), 8, FingerprintWeight::stations);
  EXPECT_EQ(stations.at(4, 4), 1);
}

}  // namespace
}  // namespace hemicycle
