#include "models/random/philox.hpp"

#include <array>
#include <cstdint>
#include <random>

#include <Random123/philox.h>
#include <gtest/gtest.h>

#include "models/random/random_kernels.hpp"

#include "tests/support/instruction_sets.hpp"

namespace hemicycle {
namespace {

/// The address whose unit and control word are these.
Address address_of(std::uint32_t unit, std::uint32_t control) {
  return {.stage = static_cast<Stage>(control & 0xff),
          .unit = unit,
          .attempt = control >> 8 & 0xfff,
          .series = control >> 20};
}

// The vectors that Random123 publishes in its file kat_vectors.
TEST(Philox, GivesTheKnownAnswers) {
  EXPECT_EQ(philox(0, 0, address_of(0, 0)), (PhiloxBlock{0xe169c58d6627e8d5, 0x9b00dbd8bc57ac4c}));
  EXPECT_EQ(philox(0xffffffffffffffff, 0xffffffffffffffff, address_of(0xffffffff, 0xffffffff)),
            (PhiloxBlock{0x41c83b0e408f276d, 0x6d5451fda20bc7c6}));
  EXPECT_EQ(philox(0x299f31d0a4093822, 0x03707344243f6a88, address_of(0x85a308d3, 0x13198a2e)),
            (PhiloxBlock{0x94fdccebd16cfe09, 0x24126ea15001e420}));
}

PhiloxBlock reference(std::uint64_t seed, std::uint64_t replicate, std::uint32_t unit, std::uint32_t control) {
  const auto low = [](std::uint64_t word) { return static_cast<std::uint32_t>(word); };
  const r123::Philox4x32::ctr_type counter = {{low(replicate), unit, control, low(replicate >> 32)}};
  const r123::Philox4x32::key_type key = {{low(seed), low(seed >> 32)}};
  const auto words = r123::Philox4x32()(counter, key);
  return {words[0] | std::uint64_t{words[1]} << 32, words[2] | std::uint64_t{words[3]} << 32};
}

TEST(Philox, EqualsRandom123) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 1000; ++i) {
    const std::uint64_t seed = random(), replicate = random();
    const auto unit = static_cast<std::uint32_t>(random());
    const auto control = static_cast<std::uint32_t>(random());
    EXPECT_EQ(philox(seed, replicate, address_of(unit, control)), reference(seed, replicate, unit, control));
  }
}

class PhiloxKernel : public testing::TestWithParam<InstructionSet> {};

TEST_P(PhiloxKernel, EqualsRandom123InEveryRow) {
  std::mt19937_64 random(2);
  for (unsigned i = 0; i < 50; ++i) {
    // The last blocks reach across multiples of 2^32, where the high half of the counter changes.
    const std::uint64_t first = i < 40 ? random() : (std::uint64_t{i} << 32) - 100;
    const std::uint64_t seed = random();
    const auto unit = static_cast<std::uint32_t>(random());
    const auto control = static_cast<std::uint32_t>(random());
    std::array<std::uint64_t, kBlockSize> low{}, high{};
    const Replicates replicates{.seed = seed, .first = first, .count = kBlockSize, .instructions = GetParam()};
    random_kernels(GetParam()).words(replicates, address_of(unit, control), low.data(), high.data());
    for (std::size_t row = 0; row < kBlockSize; ++row) {
      ASSERT_EQ((PhiloxBlock{low[row], high[row]}), reference(seed, first + row, unit, control)) << "row " << row;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EveryInstructionSet, PhiloxKernel, testing::ValuesIn(available_instruction_sets()),
                         instruction_set_name);

TEST(Address, KeepsStageAttemptAndSeriesApart) {
  EXPECT_EQ(control_word({.stage = Stage::national_shares}), 0u);
  EXPECT_EQ(control_word({.stage = Stage::tie_break, .attempt = 1}), 0x10au);
  EXPECT_EQ(control_word({.stage = Stage::fraud_amount, .attempt = kMaxAttempt, .series = kMaxSeries}), 0xffffff09u);
}

}  // namespace
}  // namespace hemicycle
