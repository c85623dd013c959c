#include "sim/report/histogram_line.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(HistogramLine, DrawsTheFullestCellHighestAndAnEmptyOneNotAtAll) {
  const HistogramLine line = histogram_line({0, 100, 0, 800, 1, 400}, 40);
  EXPECT_EQ(line.first, 1);
  EXPECT_EQ(line.last, 5);
  EXPECT_EQ(line.bars, "▁ █▁▄");
}

// Five numbers of seats in two cells: three and two.
TEST(HistogramLine, PutsNumbersTogetherWhereThereIsNoRoom) {
  const HistogramLine line = histogram_line({10, 10, 10, 10, 5}, 2);
  EXPECT_EQ(line.bars, "█▄");
  EXPECT_EQ(line.last, 4);
}

TEST(HistogramLine, LeavesOutTheHalfPercentAtEitherEnd) {
  const HistogramLine line = histogram_line({4, 992, 4}, 40);
  EXPECT_EQ(line.first, 1);
  EXPECT_EQ(line.last, 1);
  EXPECT_EQ(line.bars, "█");
}

}  // namespace
}  // namespace hemicycle
