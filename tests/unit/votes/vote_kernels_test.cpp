#include "models/votes/vote_kernels.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <random>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "models/base/columns.hpp"
#include "models/base/instruction_set.hpp"

namespace hemicycle {
namespace {

using testing::ElementsAre;

const std::vector<InstructionSet> kSets{InstructionSet::scalar, InstructionSet::sse2, InstructionSet::avx2};

std::vector<InstructionSet> available_sets() {
  std::vector<InstructionSet> sets;
  std::ranges::copy_if(kSets, std::back_inserter(sets), is_available);
  return sets;
}

std::vector<double> row_of(const Columns& columns, int row) {
  std::vector<double> values;
  for (int p = 0; p < columns.count(); ++p) values.push_back(columns[p][static_cast<std::size_t>(row)]);
  return values;
}

/// Shares out the same ballots in every row.
std::vector<double> shared_out(const std::vector<double>& weights, double ballots,
                               InstructionSet set = InstructionSet::scalar) {
  const int parties = static_cast<int>(weights.size());
  Columns columns(parties);
  Columns scratch(parties);
  Columns valid(1);
  for (int p = 0; p < parties; ++p) std::ranges::fill(columns[p], weights[static_cast<std::size_t>(p)]);
  std::ranges::fill(valid[0], ballots);
  vote_kernels(set).share_out(columns.data(), valid.data(), parties, kBlockSize, scratch.data(), columns.data());
  return row_of(columns, 0);
}

/// Largest remainders by sorting, in the same doubles.
std::vector<double> sorted_out(const std::vector<double>& weights, double ballots) {
  double sum = 0.0;
  for (const double weight : weights) sum += weight;
  std::vector<double> votes;
  std::vector<double> remainders;
  double left = ballots;
  for (const double weight : weights) {
    const double quota = weight * (ballots / sum);
    votes.push_back(std::floor(quota));
    remainders.push_back(quota - votes.back());
    left -= votes.back();
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t p) { return remainders[p]; });
  for (std::size_t i = 0; static_cast<double>(i) < left; ++i) ++votes[order[i]];
  return votes;
}

// Quotas 4.6, 3.4, 2.0 of 10: one ballot is left, for the remainder 0.6.
TEST(ShareOut, GivesTheBallotLeftToTheLargestRemainder) {
  EXPECT_THAT(shared_out({0.46, 0.34, 0.20}, 10), ElementsAre(5, 3, 2));
}

// Quotas 2.5, 2.5, 2.5, 2.5: the two ballots left go to the parties listed first.
TEST(ShareOut, BreaksEqualRemaindersByTheListing) {
  EXPECT_THAT(shared_out({1, 1, 1, 1}, 10), ElementsAre(3, 3, 2, 2));
}

TEST(ShareOut, GivesNothingForNoShare) { EXPECT_THAT(shared_out({0, 0.5, 0.5, 0}, 7), ElementsAre(0, 4, 3, 0)); }

TEST(ShareOut, GivesAllToTheOnlyParty) { EXPECT_THAT(shared_out({0.3}, 12345), ElementsAre(12345)); }

TEST(ShareOut, OfNoBallotsGivesNone) { EXPECT_THAT(shared_out({0.3, 0.7}, 0), ElementsAre(0, 0)); }

TEST(ShareOut, AgreesWithSortingTheRemainders) {
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> weight(0.0, 1.0);
  for (int example = 0; example < 500; ++example) {
    std::vector<double> weights(1 + random() % 12);
    for (double& value : weights) value = example % 3 == 0 ? static_cast<double>(1 + random() % 4) : weight(random);
    const auto ballots = static_cast<double>(random() % (example % 2 == 0 ? 50 : 20'000'000));
    const std::vector<double> expected = sorted_out(weights, ballots);
    for (const InstructionSet set : available_sets()) {
      EXPECT_EQ(shared_out(weights, ballots, set), expected) << name(set) << ", example " << example;
    }
  }
}

TEST(ShareOut, SumsToTheBallotsUpToTheLargestElectorate) {
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> weight(0.0, 1.0);
  for (int example = 0; example < 300; ++example) {
    std::vector<double> weights(1 + random() % 40);
    for (double& value : weights) value = weight(random);
    const auto ballots = static_cast<double>(kMaxVotes - static_cast<Votes>(random() % 1000));
    std::vector<std::vector<double>> results;
    for (const InstructionSet set : available_sets()) results.push_back(shared_out(weights, ballots, set));
    EXPECT_EQ(std::accumulate(results[0].begin(), results[0].end(), 0.0), ballots) << "example " << example;
    for (const std::vector<double>& other : results) EXPECT_EQ(other, results[0]) << "example " << example;
  }
}

// z = (2 n0, n0 + 3 n1) with n = (0.5, -0.25): z = (1, -0.25).
TEST(Tilt, MultipliesByTheExponentialOfCorrelatedNormals) {
  const std::vector<double> centre{0.25, 0.75};
  const std::vector<double> factor{2.0, 1.0, 3.0};
  Columns columns(2);
  std::ranges::fill(columns[0], 0.5);
  std::ranges::fill(columns[1], -0.25);
  vote_kernels(InstructionSet::scalar).tilt(centre.data(), factor.data(), nullptr, 2, kBlockSize, columns.data());
  EXPECT_DOUBLE_EQ(columns[0][0], 0.25);
  EXPECT_DOUBLE_EQ(columns[1][0], 0.75 * std::exp(-1.25));
}

TEST(Tilt, ScalesTheNormals) {
  const std::vector<double> centre{0.5, 0.5};
  const std::vector<double> factor{1.0, 0.0, 1.0};
  Columns columns(2);
  Columns scale(1);
  std::ranges::fill(columns[0], 1.0);
  std::ranges::fill(scale[0], 3.0);
  vote_kernels(InstructionSet::scalar).tilt(centre.data(), factor.data(), scale.data(), 2, kBlockSize, columns.data());
  EXPECT_DOUBLE_EQ(columns[1][0] / columns[0][0], std::exp(-3.0));
}

// A party without a share stays without, however far it is swung, and swings of 1000 overflow nothing.
TEST(Tilt, SurvivesAnySwing) {
  const std::vector<double> centre{0.0, 0.5, 0.5};
  const std::vector<double> factor{1.0, 0.0, 1.0, 0.0, 0.0, 1.0};
  Columns columns(3);
  std::ranges::fill(columns[0], 5000.0);
  std::ranges::fill(columns[1], -1000.0);
  std::ranges::fill(columns[2], -2000.0);
  vote_kernels(InstructionSet::scalar).tilt(centre.data(), factor.data(), nullptr, 3, kBlockSize, columns.data());
  EXPECT_THAT(row_of(columns, 0), ElementsAre(0.0, 0.5, 0.0));
}

TEST(TurnOut, AddsOnTheLogitScale) {
  Columns column(1);
  std::ranges::fill(column[0], 0.5);
  vote_kernels(InstructionSet::scalar).turn_out(0.6, kBlockSize, column.data());
  EXPECT_NEAR(column[0][0], 1.0 / (1.0 + std::exp(-(std::log(0.6 / 0.4) + 0.5))), 1e-15);
}

TEST(TurnOut, LeavesCertaintyAlone) {
  for (const double mean : {0.0, 1.0}) {
    for (const double deviation : {-1e4, -2.0, 0.0, 2.0, 1e4}) {
      Columns column(1);
      std::ranges::fill(column[0], deviation);
      vote_kernels(InstructionSet::scalar).turn_out(mean, kBlockSize, column.data());
      EXPECT_EQ(column[0][0], mean);
    }
  }
}

// 5 * 0.5 = 2.5 ballots round up to 3, of which 3 * 0.5 = 1.5 invalid ones round up to 2.
TEST(Cast, RoundsHalvesUp) {
  Columns turnout(1);
  Columns totals(2);
  std::ranges::fill(turnout[0], 0.5);
  vote_kernels(InstructionSet::scalar).cast(5, turnout.data(), 0.5, kBlockSize, totals[0].data(), totals[1].data());
  EXPECT_EQ(totals[0][0], 3.0);
  EXPECT_EQ(totals[1][0], 1.0);
}

/// Columns of numbers in (-2, 2) that differ from row to row.
Columns noise(int count, unsigned seed) {
  Columns columns(count);
  std::mt19937_64 random(seed);
  std::uniform_real_distribution<double> value(-2.0, 2.0);
  for (int p = 0; p < count; ++p) std::ranges::generate(columns[p], [&] { return value(random); });
  return columns;
}

TEST(VoteKernels, GiveTheSameBitsUnderEveryInstructionSet) {
  const std::vector<double> centre{0.4, 0.3, 0.15, 0.1, 0.05};
  std::vector<double> factor(15);
  for (std::size_t i = 0; i < factor.size(); ++i) factor[i] = 0.1 * static_cast<double>(i) - 0.6;
  std::vector<std::vector<double>> results;
  for (const InstructionSet set : available_sets()) {
    const VoteKernels& kernels = vote_kernels(set);
    Columns shares = noise(5, 1);
    Columns totals = noise(3, 3);
    Columns scratch(5);
    kernels.tilt(centre.data(), factor.data(), totals[0].data(), 5, kBlockSize, shares.data());
    kernels.turn_out(0.6, kBlockSize, totals[0].data());
    kernels.cast(123'457, totals[0].data(), 0.03, kBlockSize, totals[1].data(), totals[2].data());
    Columns votes(5);
    kernels.share_out(shares.data(), totals[2].data(), 5, kBlockSize, scratch.data(), votes.data());
    std::vector<double> all;
    for (const Columns* columns : {&shares, &totals, &votes}) {
      all.insert(all.end(), columns->data(), columns->data() + columns->count() * kBlockSize);
    }
    results.push_back(std::move(all));
  }
  for (const std::vector<double>& other : results) EXPECT_TRUE(other == results.front());
}

}  // namespace
}  // namespace hemicycle
