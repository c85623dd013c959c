#include "models/forensics/clean_comparison.hpp"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "models/base/instruction_set.hpp"
#include "models/forensics/benjamini_hochberg.hpp"
#include "models/forensics/clean_elections.hpp"
#include "models/forensics/regional_examination.hpp"
#include "models/forensics/turnout_and_share.hpp"

#include "tests/support/station_tables.hpp"

namespace hemicycle {
namespace {

/// 3,000 stations in two regions with turnouts about 0.5 and 0.7 and shares about 0.4 and 0.6.
StationTable two_regions() {
  StationTable frame;
  frame.regions = {"north", "south"};
  for (std::int32_t s = 0; s < 3000; ++s) {
    const bool is_south = s % 2 == 1;
    frame.registered.push_back(200 + s * 7919 % 1301);
    frame.region.push_back(is_south ? 1 : 0);
    const std::int32_t spread = s * 31 % 101 - 50;  // [per mille of the voters]
    frame.ballots.push_back(frame.registered.back() * ((is_south ? 700 : 500) + spread) / 1000);
    frame.leader.push_back(frame.ballots.back() * ((is_south ? 600 : 400) + s * 57 % 101 - 50) / 1000);
  }
  frame.issued = frame.valid = frame.ballots;
  return frame;
}

TEST(CleanElections, KeepTheMeansOfEachRegion) {
  const StationTable table = two_regions();
  const StationTable drawn = CleanElections(table, 1, best_instruction_set()).draw(0);
  const auto before = split_by_region(table);
  const auto after = split_by_region(drawn);
  for (std::size_t r = 0; r < 2; ++r) {
    const StationTotals a = totals(before[r]);
    const StationTotals b = totals(after[r]);
    EXPECT_EQ(a.registered, b.registered);
    EXPECT_NEAR(static_cast<double>(b.ballots) / static_cast<double>(a.ballots), 1.0, 0.01);
    EXPECT_NEAR(static_cast<double>(b.leader) / static_cast<double>(a.leader), 1.0, 0.01);
  }
}

TEST(CleanElections, AreTheSameForTheSameNumberOnly) {
  const CleanElections clean(two_regions(), 1, best_instruction_set());
  EXPECT_EQ(clean.draw(3).leader, clean.draw(3).leader);
  EXPECT_NE(clean.draw(3).leader, clean.draw(4).leader);
  EXPECT_EQ(clean.draw(3).leader, CleanElections(two_regions(), 1, InstructionSet::scalar).draw(3).leader);
}

TEST(CleanElections, TakeStationsWithoutVoters) {
  const StationTable table = test::table_of({{0, 0, 0}, {200, 100, 40}});
  const StationTable drawn = CleanElections(table, 1, best_instruction_set()).draw(0);
  EXPECT_EQ(drawn.ballots[0], 0);
  EXPECT_LE(drawn.leader[1], drawn.ballots[1]);
}

TEST(CleanComparison, CallsNoCleanElection) {
  const StationTable clean = CleanElections(two_regions(), 1, best_instruction_set()).draw(1000);
  const CleanComparison comparison = compare_with_clean(clean, 40, 1, best_instruction_set());
  int above = 0;
  for (const CleanStatistic& statistic : comparison.statistics) above += statistic.observed > statistic.high ? 1 : 0;
  EXPECT_LE(above, 3);  // 15 tests at 5 %
}

TEST(CleanComparison, SeesStuffing) {
  StationTable table = CleanElections(two_regions(), 1, best_instruction_set()).draw(1000);
  for (std::size_t s = 0; s < table.size(); s += 10) {
    const std::int32_t stuffed = (table.registered[s] - table.ballots[s]) / 2;
    table.issued[s] = table.valid[s] = table.ballots[s] += stuffed;
    table.leader[s] += stuffed;
  }
  const CleanComparison comparison = compare_with_clean(table, 40, 1, best_instruction_set());
  const auto& slope = comparison.statistics[static_cast<std::size_t>(Statistic::slope)];
  EXPECT_GT(slope.observed, slope.high);
  EXPECT_DOUBLE_EQ(slope.p, 1.0 / 41.0);
  EXPECT_TRUE(std::isnan(slope.size));
}

TEST(CleanComparison, OfNoStationsIsUndefined) {
  const CleanComparison comparison = compare_with_clean(StationTable{}, 3, 1, best_instruction_set());
  for (const CleanStatistic& statistic : comparison.statistics) EXPECT_TRUE(std::isnan(statistic.p));
}

TEST(Quantile, IsTheSmallestValueThatFewEnoughExceed) {
  EXPECT_EQ(quantile_of({5, 1, 4, 2, 3}, 0.05), 1);
  EXPECT_EQ(quantile_of({5, 1, 4, 2, 3}, 0.6), 3);
  EXPECT_EQ(quantile_of({5, 1, 4, 2, 3}, 0.95), 5);
  EXPECT_EQ(quantile_of({kUndefined, 2}, 0.95), 2);
  EXPECT_TRUE(std::isnan(quantile_of({}, 0.5)));
}

// The example of Benjamini and Hochberg (1995), 15 p-values: at 0.05 the first four are called.
TEST(BenjaminiHochberg, CallsAsInThePaper) {
  const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                              0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
  const std::vector<double> corrected = benjamini_hochberg(p);
  EXPECT_DOUBLE_EQ(corrected[0], 0.0001 * 15);
  EXPECT_DOUBLE_EQ(corrected[3], 0.0095 * 15 / 4);
  EXPECT_LT(corrected[3], 0.05);
  EXPECT_GT(corrected[4], 0.05);
  EXPECT_DOUBLE_EQ(corrected[4], 0.0201 * 15 / 5);
  EXPECT_EQ(corrected[14], 1.0);
}

TEST(BenjaminiHochberg, LeavesOutWhatIsUndefined) {
  const std::vector<double> corrected = benjamini_hochberg(std::vector<double>{0.02, kUndefined, 0.04});
  EXPECT_DOUBLE_EQ(corrected[0], 0.04);
  EXPECT_TRUE(std::isnan(corrected[1]));
  EXPECT_DOUBLE_EQ(corrected[2], 0.04);
}

TEST(RegionalExamination, KeepsRegionsApart) {
  const auto regions = examine_regions(two_regions(), best_instruction_set());
  ASSERT_EQ(regions.size(), 2u);
  EXPECT_EQ(regions[0].region, "north");
  EXPECT_EQ(regions[0].totals.stations, 1500u);
  EXPECT_GE(regions[0].correlation.corrected_p, regions[0].correlation.p);
}

}  // namespace
}  // namespace hemicycle
