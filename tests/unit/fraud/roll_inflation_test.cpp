#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

TEST(RollInflation, AddsVotersAndNoBallots) {
  const RollInflation share{.where = {}, .amount = FixedAmount{0.1}};
  EXPECT_THAT(after(share, 0.1, small_station()), ElementsAre(1100, 455, 450, 300, 100, 50));
  const RollInflation souls{.where = {}, .amount = BundleAmount{5000}};
  EXPECT_THAT(after(souls, 1.0, small_station()), ElementsAre(6000, 455, 450, 300, 100, 50));
  EXPECT_THAT(after(souls, 0.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

}  // namespace
}  // namespace hemicycle
