#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fraud.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

// 850 ballots, 17 of them invalid; 666.4, 124.95 and 41.65 of 833.
TEST(PrefilledProtocol, ShowsTheTemplateWhateverWasCast) {
  const PrefilledProtocol protocol{.turnout = 0.85, .invalid = 0.02, .shares = {0.8, 0.15, 0.05}, .where = {}};
  EXPECT_THAT(after(protocol, 1.0, small_station()), ElementsAre(1000, 850, 833, 666, 125, 42));
  EXPECT_THAT(after(protocol, 1.0, same_ballots(1000, {0, 0, 7}, 0)), ElementsAre(1000, 850, 833, 666, 125, 42));
  EXPECT_THAT(after(protocol, 0.0, small_station()), ElementsAre(1000, 455, 450, 300, 100, 50));
}

}  // namespace
}  // namespace hemicycle
