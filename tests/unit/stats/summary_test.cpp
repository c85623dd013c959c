#include "sim/stats/summary.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

Wide in_units(double share) { return static_cast<Wide>(share / kShareUnit); }

// Two elections with shares 1/4 and 3/4: mean 1/2, variance (1/16 + 9/16) / 2 - 1/4 = 1/16.
TEST(PartySummary, HasTheMeanAndDeviationOfShares) {
  PartyCounts counts;
  counts.seats = {1, 1};
  counts.admitted = 1;
  counts.largest = 1;
  counts.share_sum = in_units(0.25) + in_units(0.75);
  counts.share_square_sum = in_units(0.0625) + in_units(0.5625);
  counts.wasted_sum = in_units(0.25);
  const PartySummary summary = summarize(counts, 2);
  EXPECT_EQ(summary.share_mean, 0.5);
  EXPECT_EQ(summary.share_sd, 0.25);
  EXPECT_DOUBLE_EQ(summary.share_mcse * summary.share_mcse, 0.03125);  // 1/16 over 2
  EXPECT_EQ(summary.wasted_share_mean, 0.125);
  EXPECT_EQ(summary.entry.value, 0.5);
  EXPECT_EQ(summary.largest, 0.5);
  EXPECT_EQ(summary.seats.mean.value, 0.5);
}

// 0.7 and 0.49 are no multiples of 2^-44. Cut to that grid, they look as if the share had a variance.
TEST(PartySummary, GivesAFixedShareInTwelveDecimalsAndWithoutSpread) {
  PartyCounts counts;
  counts.seats = {0, 1000};
  counts.share_sum = 1000 * in_units(0.7);
  counts.share_square_sum = 1000 * (in_units(0.49) + 1);
  const PartySummary summary = summarize(counts, 1000);
  EXPECT_EQ(summary.share_mean, 0.7);
  EXPECT_EQ(summary.share_sd, 0.0);
  EXPECT_EQ(summary.share_mcse, 0.0);
}

}  // namespace
}  // namespace hemicycle
