#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "models/random/philox.hpp"
#include "models/random/samplers.hpp"

namespace hemicycle {
namespace {

constexpr Address kLots{.stage = Stage::tie_break, .unit = 4};

TEST(Stream, IsTheHighPartOfTheProductOfWordAndBound) {
  Stream stream(5, 17, kLots);
  Address address = kLots;
  for (address.attempt = 0; address.attempt < 10; ++address.attempt) {
    EXPECT_EQ(stream.below(1u << 10), philox(5, 17, address).first >> 54);
  }
}

TEST(Stream, GivesZeroBelowOne) {
  Stream stream(1, 0, kLots);
  EXPECT_EQ(stream.below(1), 0u);
}

TEST(Stream, RepeatsForItsAddressAndDiffersForOthers) {
  Stream stream(1, 0, kLots);
  Stream same(1, 0, kLots);
  Stream other_replicate(1, 1, kLots);
  Stream other_seed(2, 0, kLots);
  const std::uint64_t value = stream.below(UINT64_MAX);
  EXPECT_EQ(same.below(UINT64_MAX), value);
  EXPECT_NE(other_replicate.below(UINT64_MAX), value);
  EXPECT_NE(other_seed.below(UINT64_MAX), value);
}

// 2^64 is no multiple of 3 * 2^62: without rejection, every third value would be twice as likely as the others.
TEST(Stream, IsUniformBelowALargeBound) {
  constexpr int kDraws = 30'000;
  std::vector<int> thirds(3, 0);
  for (std::uint64_t replicate = 0; replicate < kDraws; ++replicate) {
    ++thirds[Stream(1, replicate, kLots).below(std::uint64_t{3} << 62) % 3];
  }
  // Five standard errors, sqrt(30000 * 2/9) = 81.6 each: a false alarm once in two million seeds.
  for (const int count : thirds) EXPECT_NEAR(count, kDraws / 3, 408);
}

TEST(Stream, RefusesABoundOfZero) { EXPECT_DEATH((void)Stream(1, 0, kLots).below(0), "EXPECTS"); }

}  // namespace
}  // namespace hemicycle
