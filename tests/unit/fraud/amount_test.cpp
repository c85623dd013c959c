#include "models/fraud/amount.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/math/elementary.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {
namespace {

using testing::Each;

constexpr Address kAddress{.stage = Stage::fraud_amount, .unit = 4, .series = 2};

TEST(NormalProbability, AgreesWithTheErrorFunction) {
  EXPECT_EQ(normal_probability_up_to(0.0), 0.0);
  for (const double x : {1e-12, 0.01, 0.5, 1.0, 1.96, 3.0, 5.0, 8.0, 8.9, 9.1, 50.0}) {
    EXPECT_NEAR(normal_probability_up_to(x), 0.5 * std::erf(x / std::sqrt(2.0)), 3e-16) << x;
  }
}

TEST(Amount, IsTheFixedShareWhereAUnitIsTouched) {
  Columns strength(1);
  strength[0][3] = 1.0;
  AmountSampler(FixedAmount{0.25}).sample({}, kAddress, strength[0]);
  EXPECT_EQ(strength[0][3], 0.25);
  EXPECT_EQ(strength[0][4], 0.0);
}

TEST(Amount, OfAHalfNormalLawIsItsQuantile) {
  Columns uniform(1);
  sample_uniform({}, kAddress, uniform[0]);
  Columns strength(1);
  std::ranges::fill(strength[0], 1.0);
  strength[0][9] = 0.0;
  AmountSampler(HalfNormalAmount{0.5}).sample({}, kAddress, strength[0]);
  EXPECT_EQ(strength[0][9], 0.0);
  EXPECT_DOUBLE_EQ(strength[0][8], 0.5 * normal_quantile(0.5 + uniform[0][8] * 0.47724986805182079));
}

TEST(Amount, OfAHalfNormalLawLiesBetweenZeroAndOne) {
  for (const double sigma : {1e-9, 0.01, 0.3, 1.0, 30.0, 1e9}) {
    Columns strength(1);
    std::ranges::fill(strength[0], 1.0);
    AmountSampler(HalfNormalAmount{sigma}).sample({}, kAddress, strength[0]);
    EXPECT_THAT(strength[0], Each(testing::AllOf(testing::Gt(0.0), testing::Le(1.0)))) << sigma;
  }
}

TEST(Amount, OfNoSpreadIsZero) {
  Columns strength(1);
  std::ranges::fill(strength[0], 1.0);
  AmountSampler(HalfNormalAmount{0.0}).sample({}, kAddress, strength[0]);
  EXPECT_THAT(strength[0], Each(0.0));
}

}  // namespace
}  // namespace hemicycle
