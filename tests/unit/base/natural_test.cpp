#include "models/base/natural.hpp"

#include <cstdint>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

TEST(Natural, MultipliesBeyondAnyWord) {
  // (2^64 - 1)^2 = 2^128 - 2^65 + 1
  Natural square(~std::uint64_t{0});
  square *= ~std::uint64_t{0};
  Natural below(~std::uint64_t{0} - 1);
  below <<= 64;
  EXPECT_GT(square, below);
  EXPECT_EQ(square, Natural(~std::uint64_t{0}) * Natural(~std::uint64_t{0}));
  EXPECT_EQ(power(10, 30) * power(10, 12), power(10, 42));
}

TEST(Natural, ComparesBySizeAndThenByDigits) {
  EXPECT_LT(power(2, 200), power(3, 127));
  EXPECT_GT(power(2, 202), power(3, 127));
  EXPECT_LT(power(10, 40), power(10, 40) * Natural(2));
  EXPECT_LT(Natural(0), Natural(1));
}

TEST(Natural, ShiftsByBits) {
  Natural shifted(3);
  shifted <<= 130;
  EXPECT_EQ(shifted, power(2, 130) * Natural(3));
}

TEST(Natural, IsZeroWithoutDigits) {
  Natural zero(7);
  zero *= 0;
  EXPECT_EQ(zero, Natural());
  zero <<= 100;
  EXPECT_EQ(zero, Natural(0));
  EXPECT_EQ(power(5, 0), Natural(1));
}

}  // namespace
}  // namespace hemicycle
