#include "models/fraud/portion.hpp"

#include <cstddef>

#include <gtest/gtest.h>

#include "models/base/columns.hpp"
#include "models/base/instruction_set.hpp"
#include "models/fraud/fraud_kernels.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {
namespace {

TEST(Portion, OfADecimalIsThatOfTheDecimal) {
  EXPECT_EQ(portion(0.29, 400, 0.0), 116.0);
  EXPECT_EQ(portion(0.35, 170, 0.5), 60.0);
  EXPECT_EQ(portion(0.55, 100, 0.0), 55.0);
  EXPECT_EQ(portion(0.57, 100, 0.5), 57.0);
}

// 0.000001 less or more than a whole number is not that number.
TEST(Portion, OfSixDigitsIsExactBelowABillion) {
  EXPECT_EQ(portion(0.999999, 1e9 + 1.0, 0.0), 999'999'000.0);
  EXPECT_EQ(portion(0.999999, 1e9 - 1.0, 0.0), 999'998'999.0);
  EXPECT_EQ(portion(0.000001, 999'999, 0.0), 0.0);
  EXPECT_EQ(portion(0.000001, 1e6, 0.0), 1.0);
}

TEST(Portion, IsNeverMoreThanThePool) {
  for (double pool = 1.0; pool < 0x1p51; pool *= 2.0) EXPECT_EQ(portion(1.0, pool - 1.0, 0.5), pool - 1.0) << pool;
  EXPECT_EQ(portion(0.0, 1e9, 0.5), 0.0);
}

TEST(Portion, IsWhatTheKernelsCompute) {
  constexpr double kDecimals = 100.0;
  Columns columns(3);
  sample_uniform({}, {.stage = Stage::fraud_amount, .unit = 1, .series = 0}, columns[0]);
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    if (r % 2 == 0) columns[0][r] = static_cast<double>(r % 101) / kDecimals;
    columns[1][r] = static_cast<double>(r * r * (r % 7 == 0 ? 1'000'003 : 10));
  }
  for (const InstructionSet set : {InstructionSet::scalar, InstructionSet::sse2, InstructionSet::avx2}) {
    if (!is_available(set)) continue;
    for (const double bias : {0.0, 0.5}) {
      fraud_kernels(set).portion(columns[0].data(), columns[1].data(), bias, kBlockSize, columns[2].data());
      for (std::size_t r = 0; r < kBlockSize; ++r) {
        EXPECT_EQ(columns[2][r], portion(columns[0][r], columns[1][r], bias)) << r;
      }
    }
  }
}

}  // namespace
}  // namespace hemicycle
