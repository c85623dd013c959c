#include "sim/report/tables.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/small_study.hpp"

namespace hemicycle {
namespace {

using test::small_fraud;
using test::small_run;
using test::small_sweep;
using test::SmallStudy;

using Rows = std::vector<std::vector<std::string>>;

/// Reads CSV by RFC 4180, one character at a time.
Rows parse_csv(const std::string& text) {
  Rows rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      rows.back().back() += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

template <typename Write>
std::string table(const Write& write, const SmallStudy& small) {
  std::ostringstream out;
  write(out, small.study, small.results);
  return out.str();
}

std::string points_of(const Study& study) {
  std::ostringstream out;
  write_points(out, study);
  return out.str();
}

// Red has 4, 6, 6 and 7 seats: the row of 5 is written with count 0. sqrt(0.25 * 0.75 / 4) = 0.2165…
TEST(SeatsTable, HasARowForEachNumberBetweenTheLeastAndTheMost) {
  EXPECT_EQ(table(write_seats, small_run()),
            "scenario,point,tally,party,seats,count,probability,mcse\n"
            "small,0,honest,red,4,1,0.25,0.21650635094610965\n"
            "small,0,honest,red,5,0,0,0\n"
            "small,0,honest,red,6,2,0.5,0.25\n"
            "small,0,honest,red,7,1,0.25,0.21650635094610965\n"
            "small,0,honest,blue,2,1,0.25,0.21650635094610965\n"
            "small,0,honest,blue,3,1,0.25,0.21650635094610965\n"
            "small,0,honest,blue,4,1,0.25,0.21650635094610965\n"
            "small,0,honest,blue,5,1,0.25,0.21650635094610965\n"
            "small,0,honest,green,0,1,0.25,0.21650635094610965\n"
            "small,0,honest,green,1,3,0.75,0.21650635094610965\n");
}

// Red's mean is 23 / 4, its variance 137 / 4 - (23 / 4)^2 = 1.1875.
TEST(PartiesTable, HoldsBothTalliesWhereThereIsFraud) {
  EXPECT_EQ(
      table(write_parties, small_fraud()),
      "scenario,point,tally,party,votes_share_mean,votes_share_sd,seats_mean,seats_mean_mcse,seats_sd,seats_q05,"
      "seats_q25,seats_median,seats_q75,seats_q95,p_entry,p_entry_mcse,p_largest,wasted_share_mean\n"
      "small,0,honest,red,0.5,0.088388347648,5.75,0.5448623679425842,1.0897247358851685,4,4,6,6,7,1,0,0.75,0\n"
      "small,0,honest,blue,0.390625,0.092438746611,3.5,0.5590169943749475,1.118033988749895,2,2,3,4,5,1,0,0.25,0\n"
      "small,0,honest,green,0.109375,0.027063293868,0.75,0.21650635094610965,0.4330127018922193,0,0,1,1,1,0.75,"
      "0.21650635094610965,0,0.015625\n"
      "small,0,reported,red,0.59375,0.103644524699,6.5,0.5590169943749475,1.118033988749895,5,5,6,7,8,1,0,1,0\n"
      "small,0,reported,blue,0.296875,0.081189881605,2.75,0.414578098794425,0.82915619758885,2,2,2,3,4,1,0,0,0\n"
      "small,0,reported,green,0.109375,0.027063293868,0.75,0.21650635094610965,0.4330127018922193,0,0,1,1,1,0.75,"
      "0.21650635094610965,0,0.015625\n");
}

TEST(EventsTable, FollowsTheOrderOfTheScenario) {
  const Rows rows = parse_csv(table(write_events, small_run()));
  ASSERT_EQ(rows.size(), 11U);
  const Rows expected = {
      {"scenario", "point", "tally", "event", "kind", "count", "draws", "probability", "mcse", "lower95", "upper95"},
      {"small", "0", "honest", "majority.red", "majority", "3", "4", "0.75", "0.21650635094610965", "0.283751679563",
       "0.971529104913"},
      {"small", "0", "honest", "two_thirds.red", "supermajority", "1", "4", "0.25", "0.21650635094610965",
       "0.0284708950871", "0.716248320437"},
      {"small", "0", "honest", "majority.blue", "majority", "0", "4", "0", "0", "0", "0.444762617658"}};
  for (std::size_t row = 0; row < expected.size(); ++row) EXPECT_EQ(rows[row], expected[row]);
  EXPECT_EQ(rows[7][3] + " " + rows[7][4], "majority.opposition coalition");
  EXPECT_EQ(rows[9][3] + " " + rows[9][4], "tie tie");
  EXPECT_EQ(rows[10][3] + " " + rows[10][4], "upset custom");
}

TEST(PointsTable, HoldsPlainValuesOfTheVariedKeys) {
  EXPECT_EQ(points_of(small_sweep().study),
            "point,rule.threshold,rule.method\n"
            "0,0.07,dhondt\n"
            "1,0.05,sainte_lague\n");
}

TEST(PointsTable, HasPointZeroForARun) { EXPECT_EQ(points_of(small_run().study), "point\n0\n"); }

TEST(DifferencesTable, PairsReportedWithHonest) {
  EXPECT_EQ(table(write_differences, small_fraud()),
            "scenario,point,baseline,party,difference,count,probability\n"
            "small,0,honest,red,0,2,0.5\n"
            "small,0,honest,red,1,1,0.25\n"
            "small,0,honest,red,2,1,0.25\n"
            "small,0,honest,blue,-2,1,0.25\n"
            "small,0,honest,blue,-1,1,0.25\n"
            "small,0,honest,blue,0,2,0.5\n"
            "small,0,honest,green,0,4,1\n");
}

TEST(DifferencesTable, PairsAPointWithPointZero) {
  EXPECT_EQ(table(write_differences, small_sweep()),
            "scenario,point,baseline,party,difference,count,probability\n"
            "small,1,0,red,-2,1,0.25\n"
            "small,1,0,red,-1,1,0.25\n"
            "small,1,0,red,0,2,0.5\n"
            "small,1,0,blue,0,3,0.75\n"
            "small,1,0,blue,1,0,0\n"
            "small,1,0,blue,2,1,0.25\n"
            "small,1,0,green,0,3,0.75\n"
            "small,1,0,green,1,1,0.25\n");
}

TEST(DifferencesTable, IsOnlyItsHeaderWhereNothingIsPaired) {
  EXPECT_EQ(table(write_differences, small_run()), "scenario,point,baseline,party,difference,count,probability\n");
}

TEST(Tables, ReadBackWhatNeedsQuotes) {
  SmallStudy small = small_run();
  small.study.points.front().scenario.stem = "a, \"b\"\nc";
  const Rows rows = parse_csv(table(write_seats, small));
  ASSERT_EQ(rows.size(), 11U);
  EXPECT_EQ(rows[1][0], "a, \"b\"\nc");
  EXPECT_EQ(rows[1].size(), 8U);
}

// Two elections with fraud at point 1 alone: tallies and differences are written where they were counted.
TEST(Tables, TakeEachPointAsItIs) {
  SmallStudy small = small_sweep();
  const PointCounts fraud = small_fraud().results.points.front();
  small.results.points[1].reported = fraud.reported;
  small.results.points[1].reported_less_honest = fraud.reported_less_honest;
  const Rows rows = parse_csv(table(write_differences, small));
  ASSERT_EQ(rows.size(), 1U + 8U + 7U);
  EXPECT_EQ(rows[8][2], "0");
  EXPECT_EQ(rows[9][2], "honest");
}

}  // namespace
}  // namespace hemicycle
