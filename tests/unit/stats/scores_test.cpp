#include "sim/stats/scores.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Crps, OfAPointIsTheAbsoluteError) {
  EXPECT_DOUBLE_EQ(crps({3.0}, 5.0), 2.0);
  EXPECT_DOUBLE_EQ(crps({3.0, 3.0}, 2.5), 0.5);
}

// mean |x - 1| = (1 + 0 + 3) / 3; the pairs (1, 3, 4 apart, twice) give 16 / 9, halved 8 / 9.
TEST(Crps, IsTheDistanceLessHalfTheSpread) { EXPECT_NEAR(crps({4.0, 0.0, 1.0}, 1.0), 4.0 / 3 - 8.0 / 9, 1e-15); }

TEST(ProbabilityBelow, CountsEqualDrawsHalf) {
  EXPECT_DOUBLE_EQ(probability_below({1.0, 2.0, 2.0, 3.0}, 2.0), 0.5);
  EXPECT_DOUBLE_EQ(probability_below({1.0, 2.0, 3.0, 4.0}, 3.5), 0.75);
}

TEST(Summarize, FindsCoverageAndMeans) {
  std::vector<ForecastScore> scores(4);
  scores[0] = {.crps = 1.0, .below = 0.5};
  scores[1] = {.crps = 3.0, .below = 0.92, .seat_crps = 4.0};
  scores[2] = {.crps = 2.0, .below = 0.04, .seat_crps = 2.0, .brier = 0.25, .log_score = 0.5};
  scores[3] = {.crps = 2.0, .below = 1.0};
  const ScoreSummary summary = summarize(scores);
  EXPECT_EQ(summary.forecasts, 4);
  EXPECT_DOUBLE_EQ(summary.crps, 2.0);
  EXPECT_EQ(summary.coverage, (std::vector<double>{0.25, 0.25, 0.5, 0.75}));
  EXPECT_EQ(summary.pit, (std::vector<int>{1, 0, 0, 0, 0, 1, 0, 0, 0, 2}));
  EXPECT_EQ(summary.seat_crps, 3.0);
  EXPECT_EQ(summary.brier, 0.25);
  EXPECT_EQ(summary.log_score, 0.5);
}

TEST(Summarize, HasNoMeanOfNothing) {
  const ScoreSummary summary = summarize({{.crps = 1.0, .below = 0.5}});
  EXPECT_FALSE(summary.seat_crps);
  EXPECT_FALSE(summary.brier);
}

}  // namespace
}  // namespace hemicycle
