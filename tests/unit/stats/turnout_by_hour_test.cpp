#include "sim/stats/turnout_by_hour.hpp"

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(SummarizeTurnout, FindsQuantilesBelowWhichEnoughLie) {
  std::vector<double> turnouts;
  for (int i = 100; i >= 1; --i) turnouts.push_back(i / 128.0);
  EXPECT_EQ(summarize_turnout(turnouts), (TurnoutUntil{50.5 / 128, 5 / 128.0, 50 / 128.0, 95 / 128.0}));
  EXPECT_EQ(summarize_turnout({0.3}), (TurnoutUntil{0.3, 0.3, 0.3, 0.3}));
}

}  // namespace
}  // namespace hemicycle
