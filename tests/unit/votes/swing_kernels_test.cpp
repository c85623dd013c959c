#include "models/votes/swing_kernels.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "models/base/columns.hpp"
#include "models/math/elementary.hpp"

#include "tests/support/instruction_sets.hpp"

namespace hemicycle {
namespace {

constexpr Swing kSolved[] = {Swing::uniform, Swing::proportional, Swing::logit};

/// Four regions with three parties, one of which does not stand everywhere.
const std::vector<double> kWeights{0.4, 0.3, 0.2, 0.1};
const std::vector<double> kBases{0.50, 0.30, 0.20, 0.70, 0.20, 0.10, 0.30, 0.70, 0.00, 0.20, 0.15, 0.65};
const SwingPieces kPieces{kWeights.data(), kBases.data(), 4, 3};

std::vector<double> national(const std::vector<double>& shares) {
  std::vector<double> sum(3, 0.0);
  for (std::size_t r = 0; r < 4; ++r) {
    for (std::size_t p = 0; p < 3; ++p) sum[p] += kWeights[r] * shares[r * 3 + p];
  }
  return sum;
}

/// The shares of all regions in a row after a swing to the targets.
std::vector<double> swung(Swing swing, const Columns& target, std::size_t row, InstructionSet set) {
  Columns room(6), moves(3), shares(3);
  const SwingKernels& kernels = swing_kernels(set);
  kernels.solve(swing, kPieces, target.data(), kBlockSize, room.data(), moves.data());
  std::vector<double> all;
  for (std::size_t r = 0; r < 4; ++r) {
    kernels.move(swing, kBases.data() + r * 3, moves.data(), nullptr, nullptr, 3, kBlockSize, shares.data());
    for (int p = 0; p < 3; ++p) all.push_back(shares[p][row]);
  }
  return all;
}

Columns targets() {
  Columns target(3);
  std::mt19937_64 random(3);
  for (std::size_t row = 0; row < kBlockSize; ++row) {
    double sum = 0.0;
    for (int p = 0; p < 3; ++p) sum += target[p][row] = 0.1 + static_cast<double>(random() >> 11) * 0x1p-53;
    for (int p = 0; p < 3; ++p) target[p][row] /= sum;
  }
  return target;
}

class SolvedSwing : public testing::TestWithParam<InstructionSet> {};

TEST_P(SolvedSwing, GivesTheNationItsShares) {
  const Columns target = targets();
  for (const Swing swing : kSolved) {
    for (std::size_t row = 0; row < kBlockSize; row += 17) {
      const std::vector<double> total = national(swung(swing, target, row, GetParam()));
      for (int p = 0; p < 3; ++p) {
        EXPECT_NEAR(total[static_cast<std::size_t>(p)], target[p][row], 1e-9)
            << "swing " << static_cast<int>(swing) << ", row " << row;
      }
    }
  }
}

TEST_P(SolvedSwing, LeavesTheRegionsAsTheyAreWhereTheNationDoesNotMove) {
  const std::vector<double> before = national(kBases);
  Columns target(3);
  for (int p = 0; p < 3; ++p) std::ranges::fill(target[p], before[static_cast<std::size_t>(p)]);
  for (const Swing swing : kSolved) {
    const std::vector<double> after = swung(swing, target, 5, GetParam());
    for (std::size_t i = 0; i < 12; ++i) EXPECT_NEAR(after[i], kBases[i], 1e-15);
  }
}

TEST_P(SolvedSwing, GivesTheBitsOfOneLane) {
  const Columns target = targets();
  for (const Swing swing : kSolved) {
    for (const std::size_t row : {0u, 1u, 2u, 255u}) {
      EXPECT_EQ(swung(swing, target, row, GetParam()), swung(swing, target, row, InstructionSet::scalar));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EveryInstructionSet, SolvedSwing, testing::ValuesIn(available_instruction_sets()),
                         instruction_set_name);

// A party moves by as many points everywhere, by the same factor before shares are made to sum to one, or in odds.
TEST(SolvedSwing, MovesEachRegionAsItsNameSays) {
  const std::vector<double> before = national(kBases);
  Columns target(3);
  const double change[] = {0.02, -0.03, 0.01};
  for (int p = 0; p < 3; ++p) {
    std::ranges::fill(target[p], before[static_cast<std::size_t>(p)] + change[p]);
  }
  // Region 1 has all three parties, and so has region 0.
  const std::vector<double> uniform = swung(Swing::uniform, target, 0, InstructionSet::scalar);
  EXPECT_NEAR(uniform[0] / uniform[1], (0.5 + (uniform[3] - 0.7) / 1.0) / (0.3 + (uniform[4] - 0.2)), 0.02);
  const std::vector<double> proportional = swung(Swing::proportional, target, 0, InstructionSet::scalar);
  EXPECT_NEAR(proportional[0] / proportional[1] / (0.5 / 0.3), proportional[3] / proportional[4] / (0.7 / 0.2), 1e-12);
  EXPECT_EQ(uniform[8], 0.0);  // who does not stand has no votes
  EXPECT_EQ(proportional[8], 0.0);
}

// Of two parties, logit swing moves the log odds of all regions by the same.
TEST(SolvedSwing, OfTwoPartiesMovesLogOddsAlike) {
  const std::vector<double> weights{0.5, 0.5};
  const std::vector<double> bases{0.6, 0.4, 0.1, 0.9};
  const SwingPieces pieces{weights.data(), bases.data(), 2, 2};
  Columns target(2), room(4), moves(2), first(2), second(2);
  std::ranges::fill(target[0], 0.5);
  std::ranges::fill(target[1], 0.5);
  const SwingKernels& kernels = swing_kernels(InstructionSet::scalar);
  kernels.solve(Swing::logit, pieces, target.data(), 4, room.data(), moves.data());
  kernels.move(Swing::logit, bases.data(), moves.data(), nullptr, nullptr, 2, 4, first.data());
  kernels.move(Swing::logit, bases.data() + 2, moves.data(), nullptr, nullptr, 2, 4, second.data());
  const double here = std::log(first[0][0] / first[1][0]) - std::log(0.6 / 0.4);
  const double there = std::log(second[0][0] / second[1][0]) - std::log(0.1 / 0.9);
  EXPECT_NEAR(first[0][0] + second[0][0], 1.0, 1e-9);
  EXPECT_NEAR(here, there, 1e-9);
}

TEST(Move, MultipliesBaseMoveFactorAndDeviation) {
  const std::vector<double> base{0.5, 0.5};
  Columns moves(2), factors(2), shares(2);
  std::ranges::fill(moves[0], 3.0);
  std::ranges::fill(moves[1], 1.0);
  std::ranges::fill(factors[0], 1.0);
  std::ranges::fill(factors[1], 2.0);
  std::ranges::fill(shares[0], -0.1);
  std::ranges::fill(shares[1], 0.4);
  swing_kernels(InstructionSet::scalar)
      .move(Swing::multiplicative, base.data(), moves.data(), factors.data(), shares.data(), 2, kBlockSize,
            shares.data());
  const double first = 3.0 * std::exp(-0.1);
  const double second = 2.0 * std::exp(0.4);
  EXPECT_NEAR(shares[0][0], first / (first + second), 1e-15);
  EXPECT_NEAR(shares[1][0], second / (first + second), 1e-15);
}

TEST(Move, FallsBackToTheBaseWhereNothingIsLeft) {
  const std::vector<double> base{0.25, 0.0, 0.75};
  Columns moves(3), shares(3);
  std::ranges::fill(moves[1], 9.0);
  swing_kernels(InstructionSet::scalar)
      .move(Swing::multiplicative, base.data(), moves.data(), nullptr, nullptr, 3, kBlockSize, shares.data());
  for (int p = 0; p < 3; ++p) EXPECT_EQ(shares[p][0], base[static_cast<std::size_t>(p)]);
}

TEST(Mix, IsTheTriangularProduct) {
  for (const InstructionSet set : available_instruction_sets()) {
    for (const int order : {1, 2, 5, 102}) {
      std::mt19937_64 random(4);
      std::vector<double> factor;
      for (int i = 0; i < order * (order + 1) / 2; ++i)
        factor.push_back(static_cast<double>(random() >> 40) * 0x1p-24 - 0.5);
      Columns columns(2 * order), room(order);
      for (int c = 0; c < 2 * order; ++c) {
        for (double& value : columns[c]) value = static_cast<double>(random() >> 40) * 0x1p-24 - 0.5;
      }
      const Columns before = columns;
      swing_kernels(set).mix(factor.data(), order, 2, kBlockSize, room.data(), columns.data());
      for (int p = 0; p < order; ++p) {
        for (const std::size_t row : {0u, 100u, 255u}) {
          double sum = 0.0;
          for (int q = 0; q <= p; ++q)
            sum += factor[static_cast<std::size_t>(p * (p + 1) / 2 + q)] * before[2 * q][row];
          EXPECT_NEAR(columns[2 * p][row], sum, 1e-12) << order << ' ' << p;
          EXPECT_EQ(columns[2 * p + 1][row], before[2 * p + 1][row]);  // between the strides
        }
      }
    }
  }
}

TEST(Lean, AddsSlopesOfLogits) {
  Columns weights(2), deviation(1);
  std::ranges::fill(weights[0], 3.0);  // three quarters, not normalised
  std::ranges::fill(weights[1], 1.0);
  std::ranges::fill(deviation[0], 0.25);
  const double centre[] = {0.0, 0.0};
  const double slope[] = {0.5, 0.0};
  for (const InstructionSet set : available_instruction_sets()) {
    Columns out = deviation;
    swing_kernels(set).lean(weights.data(), centre, slope, 2, kBlockSize, out.data());
    EXPECT_NEAR(out[0][9], 0.25 + 0.5 * std::log(3.0), 1e-15);
  }
}

}  // namespace
}  // namespace hemicycle
