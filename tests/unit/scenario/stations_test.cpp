#include "sim/scenario/stations.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Stations, AreSplitByLargestRemainder) {
  // Quotas of 10 over 47, 33, 20 of 100 voters: 4.7, 3.3, 2.0.
  EXPECT_EQ(split_stations(10, {47, 33, 20}), (std::vector<int>{5, 3, 2}));
  // 3.5 and 3.5 and 3: the first of equal remainders.
  EXPECT_EQ(split_stations(10, {35, 35, 30}), (std::vector<int>{4, 3, 3}));
}

TEST(Stations, AreAtLeastOneInARegion) {
  EXPECT_EQ(split_stations(4, {1'000'000, 1, 1}), (std::vector<int>{2, 1, 1}));
  EXPECT_EQ(split_stations(3, {1, 1, 1'000'000}), (std::vector<int>{1, 1, 1}));
}

TEST(Stations, ShareTheVotersOfTheirRegionEvenly) {
  EXPECT_EQ(even_split(11, 4), (std::vector<Votes>{3, 3, 3, 2}));
  EXPECT_EQ(even_split(2, 3), (std::vector<Votes>{1, 1, 0}));
}

}  // namespace
}  // namespace hemicycle
