#include "sim/stats/results.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

Results results_of(Count draws, Histogram seats) {
  PointCounts point;
  point.honest.parties = {{seats, draws, 1, 2, 3, 4}};
  point.honest.events = {draws};
  return {draws, {point}};
}

TEST(Results, AddUpPlaceByPlace) {
  Results sum = results_of(3, {1, 2});
  sum += results_of(4, {0, 3, 1});
  EXPECT_EQ(sum.draws, 7u);
  const PartyCounts& party = sum.points.front().honest.parties.front();
  EXPECT_EQ(party.seats, (Histogram{1, 5, 1}));
  EXPECT_EQ(party.admitted, 7u);
  EXPECT_EQ(party.share_sum, 4);
  EXPECT_EQ(sum.points.front().honest.events, (std::vector<Count>{7}));
}

TEST(Results, AddToNothing) {
  Results sum;
  sum += results_of(3, {1, 2});
  EXPECT_EQ(sum, results_of(3, {1, 2}));
}

TEST(Results, AddInAnyOrder) {
  Results one = results_of(3, {1, 2});
  one += results_of(4, {0, 3, 1});
  Results other = results_of(4, {0, 3, 1});
  other += results_of(3, {1, 2});
  EXPECT_EQ(one, other);
}

}  // namespace
}  // namespace hemicycle
