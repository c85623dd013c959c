#include "models/random/samplers.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "models/math/elementary.hpp"
#include "models/random/philox.hpp"

#include "tests/support/instruction_sets.hpp"

namespace hemicycle {
namespace {

constexpr int kColumns = 5;

/// Inputs that vary with the replicate, so that the rows of a block take every path; `shift` rows further on.
Columns shapes_from(int shift) {
  Columns shapes(kColumns);
  for (int column = 0; column < kColumns; ++column) {
    for (int row = 0; row < kBlockSize; ++row) {
      const int step = (row + shift) * 7 + column * 3;
      shapes[column][static_cast<std::size_t>(row)] = 0.04 * (step % 40) * (step % 11);
    }
  }
  return shapes;
}

Columns trials_from(int shift) {
  Columns trials(1);
  for (int row = 0; row < kBlockSize; ++row) {
    trials[0][static_cast<std::size_t>(row)] = (row + shift) % 3 == 0 ? 500'000.0 : (row + shift) % 50;
  }
  return trials;
}

struct Sampler {
  std::string name;
  /// `first_row`: the inputs are those of a block whose row 0 stands here.
  std::function<void(const Replicates&, int first_row, Columns& out)> sample;
};

std::span<double> all_of(Columns& columns) {
  return {columns.data(), static_cast<std::size_t>(columns.count()) * kBlockSize};
}

std::vector<Sampler> every_sampler() {
  constexpr Address kEven{.stage = Stage::national_shares, .unit = 8};
  constexpr Address kOdd{.stage = Stage::station_shares, .unit = 3, .series = 2};
  constexpr std::array<double, kColumns> kShapes{0.3, 1.0, 0.0, 47.0, 2.5};
  constexpr std::array<double, kColumns> kSmall{0.01, 0.0, 0.02, 0.1, 0.001};
  return {
      {"uniform", [=](const Replicates& r, int, Columns& out) { sample_uniform(r, kEven, out[0]); }},
      {"normals", [=](const Replicates& r, int, Columns& out) { sample_normals(r, kOdd, all_of(out)); }},
      {"gammas", [=](const Replicates& r, int, Columns& out) { sample_gammas(r, kEven, kShapes, all_of(out)); }},
      {"gammas at an odd unit",
       [=](const Replicates& r, int, Columns& out) { sample_gammas(r, kOdd, kShapes, all_of(out)); }},
      {"gammas varying",
       [=](const Replicates& r, int row, Columns& out) {
         Columns shapes = shapes_from(row);
         sample_gammas_varying(r, kOdd, all_of(shapes), all_of(out));
       }},
      {"beta", [=](const Replicates& r, int, Columns& out) { sample_beta(r, kEven, 0.7, 20.0, out[0]); }},
      {"beta of small shapes",
       [=](const Replicates& r, int, Columns& out) { sample_beta(r, kEven, 0.01, 0.2, out[0]); }},
      {"beta varying",
       [=](const Replicates& r, int row, Columns& out) {
         Columns shapes = shapes_from(row + 1);
         for (double& shape : all_of(shapes)) shape += 0.01;
         sample_beta_varying(r, kOdd, shapes[0], shapes[1], out[0]);
       }},
      {"dirichlet", [=](const Replicates& r, int, Columns& out) { sample_dirichlet(r, kEven, kShapes, all_of(out)); }},
      {"dirichlet of small shapes",
       [=](const Replicates& r, int, Columns& out) { sample_dirichlet(r, kEven, kSmall, all_of(out)); }},
      {"mean square", [=](const Replicates& r, int, Columns& out) { sample_mean_square(r, kEven, 5.0, out[0]); }},
      {"binomial",
       [=](const Replicates& r, int row, Columns& out) {
         Columns p = shapes_from(row);
         for (double& value : p[0]) value /= 16.0;
         sample_binomial(r, kOdd, trials_from(row)[0], p[0], out[0]);
       }},
      {"multinomial",
       [=](const Replicates& r, int row, Columns& out) {
         Columns shares = shapes_from(row);
         sample_multinomial(r, kEven, trials_from(row)[0], all_of(shares), all_of(out));
       }},
  };
}

Columns drawn(const Sampler& sampler, const Replicates& replicates, int first_row) {
  Columns out(kColumns);
  sampler.sample(replicates, first_row, out);
  return out;
}

/// The bits of a number, so that equality is of bytes and NaN equals itself.
std::uint64_t bits_of(double value) { return std::bit_cast<std::uint64_t>(value); }

constexpr std::uint64_t kFirst = 4'294'967'200;  // the block reaches across 2^32

class EverySampler : public testing::TestWithParam<InstructionSet> {};

TEST_P(EverySampler, GivesTheBitsOfOneLane) {
  for (const Sampler& sampler : every_sampler()) {
    const Columns plain = drawn(sampler, {.seed = 3, .first = kFirst}, 0);
    const Columns fast = drawn(sampler, {.seed = 3, .first = kFirst, .instructions = GetParam()}, 0);
    for (int column = 0; column < kColumns; ++column) {
      for (std::size_t row = 0; row < kBlockSize; ++row) {
        ASSERT_EQ(bits_of(plain[column][row]), bits_of(fast[column][row])) << sampler.name << ", row " << row;
      }
    }
  }
}

TEST_P(EverySampler, GivesAReplicateTheSameInAnyBlock) {
  for (const Sampler& sampler : every_sampler()) {
    const Columns whole = drawn(sampler, {.seed = 3, .first = kFirst, .instructions = GetParam()}, 0);
    for (const auto& [first_row, count] : {std::pair{0, 1}, {0, 4}, {0, 255}, {5, 4}, {37, 3}, {99, 150}, {255, 1}}) {
      const Replicates part{.seed = 3,
                            .first = kFirst + static_cast<std::uint64_t>(first_row),
                            .count = count,
                            .instructions = GetParam()};
      const Columns alone = drawn(sampler, part, first_row);
      for (int column = 0; column < kColumns; ++column) {
        for (int row = 0; row < count; ++row) {
          ASSERT_EQ(bits_of(whole[column][static_cast<std::size_t>(first_row + row)]),
                    bits_of(alone[column][static_cast<std::size_t>(row)]))
              << sampler.name << ", row " << row << " of " << count << " from " << first_row;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EveryInstructionSet, EverySampler, testing::ValuesIn(available_instruction_sets()),
                         instruction_set_name);

// One checksum for every compiler and processor. It changes only where the random numbers of a run change.
TEST(Samplers, GiveTheGoldenChecksum) {
  std::uint64_t checksum = 0xcbf29ce484222325;  // FNV-1a over the bytes
  for (const Sampler& sampler : every_sampler()) {
    for (std::uint64_t block = 0; block < 8; ++block) {
      const Columns out = drawn(sampler, {.seed = 20210110, .first = block * kBlockSize}, 0);
      for (int i = 0; i < kColumns * kBlockSize; ++i) {
        const std::uint64_t value = bits_of(out.data()[i]);
        for (int byte = 0; byte < 8; ++byte) checksum = (checksum ^ (value >> (8 * byte) & 0xff)) * 0x100000001b3;
      }
    }
  }
  EXPECT_EQ(checksum, 0xec7ef297edad9319) << std::hex << checksum;
}

TEST(Uniform, IsTheMiddleOfTheCellThatThe52HighestBitsName) {
  Columns out(1);
  const Address address{.stage = Stage::fraud_selection, .unit = 9};
  sample_uniform({.seed = 11, .first = 1000}, address, out[0]);
  for (std::uint64_t row = 0; row < kBlockSize; ++row) {
    const std::uint64_t cell = philox(11, 1000 + row, address).first >> 12;
    EXPECT_EQ(out[0][row], (static_cast<double>(cell) + 0.5) * 0x1p-52);
  }
}

TEST(Normals, AreTheTransformOfBoxAndMuller) {
  Columns out(3);
  const Address address{.stage = Stage::national_shares, .unit = 2};
  sample_normals({.seed = 11}, address, all_of(out));
  const auto uniform = [](std::uint64_t word) { return (static_cast<double>(word >> 12) + 0.5) * 0x1p-52; };
  for (std::uint64_t row = 0; row < kBlockSize; ++row) {
    for (int column = 0; column < 3; ++column) {
      Address pair = address;
      pair.unit += static_cast<std::uint32_t>(column / 2);
      const PhiloxBlock block = philox(11, row, pair);
      const double radius = std::sqrt(-2.0 * natural_log(uniform(block.first)));
      const double turn = uniform(block.second);
      const double direction = column % 2 == 0 ? cosine_of_turn(turn) : sine_of_turn(turn);
      EXPECT_EQ(out[column][row], radius * direction);
    }
  }
}

TEST(Gammas, DependOnTheirUnitAndNotOnTheirColumn) {
  constexpr std::array<double, 3> kShapes{0.4, 3.0, 80.0};
  Columns together(3);
  Columns alone(1);
  for (const std::uint32_t unit : {6u, 7u}) {
    sample_gammas({}, {.stage = Stage::national_shares, .unit = unit}, kShapes, all_of(together));
    for (int column = 0; column < 3; ++column) {
      const Address own{.stage = Stage::national_shares, .unit = unit + static_cast<std::uint32_t>(column)};
      sample_gammas({}, own, std::span(kShapes).subspan(static_cast<std::size_t>(column), 1), alone[0]);
      EXPECT_TRUE(std::ranges::equal(together[column], alone[0])) << "column " << column << " from unit " << unit;
    }
  }
}

TEST(Gammas, AreTheSameWhetherTheShapeIsGivenOnceOrForEachReplicate) {
  Columns shapes(1), once(1), each(1);
  for (const double shape : {0.0, 0.2, 1.0, 5.0, 1000.0}) {
    std::ranges::fill(shapes[0], shape);
    sample_gammas({}, {.stage = Stage::national_shares}, {&shape, 1}, once[0]);
    sample_gammas_varying({}, {.stage = Stage::national_shares}, shapes[0], each[0]);
    EXPECT_TRUE(std::ranges::equal(once[0], each[0])) << shape;
  }
}

TEST(Gammas, OfShapeZeroAreZero) {
  const double shape = 0.0;
  Columns out(1);
  sample_gammas({}, {.stage = Stage::national_shares}, {&shape, 1}, out[0]);
  for (const double value : out[0]) EXPECT_EQ(value, 0.0);
}

TEST(Dirichlet, SumsToOneAndGivesNothingToAnAlphaOfZero) {
  for (const double scale : {1e-4, 0.01, 1.0, 1e6}) {
    const std::array<double, 4> alphas{1.0 * scale, 0.0, 0.5 * scale, 2.0 * scale};
    Columns out(4);
    sample_dirichlet({.count = 200}, {.stage = Stage::national_shares}, alphas, all_of(out));
    for (std::size_t row = 0; row < 200; ++row) {
      EXPECT_NEAR(out[0][row] + out[2][row] + out[3][row], 1.0, 4e-16) << scale;
      EXPECT_EQ(out[1][row], 0.0);
    }
  }
}

TEST(Dirichlet, OfNothingIsNothing) {
  constexpr std::array<double, 2> kZeros{0.0, 0.0};
  Columns out(2);
  sample_dirichlet({}, {.stage = Stage::national_shares}, kZeros, all_of(out));
  for (const double value : all_of(out)) EXPECT_EQ(value, 0.0);
}

TEST(Beta, OfTinyShapesIsAVertexAndNeverUndefined) {
  Columns shapes(2), once(1), each(1);
  std::ranges::fill(shapes[0], 1e-5);
  std::ranges::fill(shapes[1], 1e-5);
  sample_beta({}, {.stage = Stage::national_turnout}, 1e-5, 1e-5, once[0]);
  sample_beta_varying({}, {.stage = Stage::national_turnout}, shapes[0], shapes[1], each[0]);
  EXPECT_TRUE(std::ranges::equal(once[0], each[0]));
  int ones = 0;
  for (const double value : once[0]) {
    EXPECT_TRUE(value < 1e-9 || value > 1.0 - 1e-9) << value;
    ones += value > 0.5 ? 1 : 0;
  }
  EXPECT_NEAR(ones, 128, 40);  // five standard errors of 8
}

TEST(Multinomial, SharesOutAllTrialsWhereSomeShareIsPositive) {
  Columns shares(kColumns), trials(1), out(kColumns);
  for (std::size_t row = 0; row < kBlockSize; ++row) {
    trials[0][row] = static_cast<double>(row * row);
    for (int column = 0; column < kColumns; ++column) {
      // Every subset of positive shares, the empty one too.
      shares[column][row] = (row >> column & 1) != 0 ? 0.1 + 3.0 * static_cast<double>(row % 7) : 0.0;
    }
  }
  sample_multinomial({}, {.stage = Stage::station_counts}, trials[0], all_of(shares), all_of(out));
  for (std::size_t row = 0; row < kBlockSize; ++row) {
    double sum = 0.0;
    for (int column = 0; column < kColumns; ++column) {
      EXPECT_GE(out[column][row], 0.0);
      if (shares[column][row] == 0.0) {
        EXPECT_EQ(out[column][row], 0.0);
      }
      sum += out[column][row];
    }
    EXPECT_EQ(sum, row % 32 == 0 ? 0.0 : trials[0][row]) << "row " << row;
  }
}

TEST(Samplers, RefuseWhatTheirContractsExclude) {
  Columns out(1);
  const double negative = -1.0;
  EXPECT_DEATH(sample_uniform({.count = 0}, {.stage = Stage::tie_break}, out[0]), "EXPECTS");
  EXPECT_DEATH(sample_uniform({.count = 257}, {.stage = Stage::tie_break}, out[0]), "EXPECTS");
  EXPECT_DEATH(sample_gammas({}, {.stage = Stage::tie_break}, {&negative, 1}, out[0]), "EXPECTS");
  EXPECT_DEATH(sample_beta({}, {.stage = Stage::tie_break}, 0.0, 1.0, out[0]), "EXPECTS");
}

}  // namespace
}  // namespace hemicycle
