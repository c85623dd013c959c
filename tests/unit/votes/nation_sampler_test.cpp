#include "models/votes/nation_sampler.hpp"

#include <cmath>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

const std::vector<double> kCentre{0.5, 0.3, 0.2};

Columns weights_of(const VoteModel& votes, const std::vector<double>& centre = kCentre) {
  Columns weights(static_cast<int>(centre.size()));
  NationSampler(votes, centre).sample_weights({.seed = 7}, weights);
  return weights;
}

void expect_same(const Columns& a, const Columns& b) {
  for (int p = 0; p < a.count(); ++p) {
    for (std::size_t r = 0; r < kBlockSize; ++r) ASSERT_EQ(a[p][r], b[p][r]) << p << " " << r;
  }
}

TEST(NationSampler, WithoutLayersIsTheLawItself) {
  VoteModel votes{DirichletShares{100.0}};
  Columns plain(3);
  NationalShareSampler(votes.national, kCentre).sample_weights({.seed = 7}, plain);
  expect_same(weights_of(votes), plain);
}

TEST(NationSampler, APollingErrorOfZeroChangesNoByte) {
  VoteModel votes{DirichletShares{100.0}};
  const Columns plain = weights_of(votes);
  votes.polling_error = PollingError{diagonal_factor(3, 0.0), 5.0};
  expect_same(weights_of(votes), plain);
}

// Layers have stages of their own: the ratio to the draw without an error is the error, the same for every law.
TEST(NationSampler, AnErrorMovesNoOtherDraw) {
  VoteModel votes{LogisticNormalShares{diagonal_factor(3, 0.1)}};
  VoteModel fixed;
  const PollingError error{diagonal_factor(3, 0.2), 5.0};
  const Columns plain = weights_of(votes);
  votes.polling_error = error;
  fixed.polling_error = error;
  const Columns both = weights_of(votes);
  const Columns alone = weights_of(fixed);
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    EXPECT_NEAR(both[0][r] / plain[0][r], alone[0][r] / kCentre[0], 1e-12);
  }
}

// x = (1 - u) d + u pi with nearly certain pi: 0.8 * (0.5, 0.3, 0.2) + 0.2 * (0, 0, 1).
TEST(NationSampler, SharesOutTheUndecided) {
  VoteModel votes;
  votes.undecided = UndecidedVoters{0.2, {0.0, 0.0, 1.0}, 50.0};
  const Columns weights = weights_of(votes);
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    EXPECT_NEAR(weights[0][r], 0.4, 1e-12);
    EXPECT_NEAR(weights[1][r], 0.24, 1e-12);
    EXPECT_NEAR(weights[2][r], 0.36, 1e-12);
  }
}

TEST(NationSampler, SharesWithUndecidedSumToOne) {
  VoteModel votes{DirichletShares{50.0}};
  votes.undecided = UndecidedVoters{0.3, kCentre, 2.0};
  const Columns weights = weights_of(votes);
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    EXPECT_NEAR(weights[0][r] + weights[1][r] + weights[2][r], 1.0, 1e-12);
  }
}

// Where the law's own centre differs from the electorate's, a swing is the ratio to the electorate's.
TEST(NationSampler, SwingsFromTheElectorateToTheLawsOwnCentre) {
  VoteModel votes;
  votes.centre = {0.6, 0.3, 0.1};
  Columns swing(3);
  NationSampler(votes, kCentre).sample_swing({.seed = 7}, swing);
  EXPECT_NEAR(swing[0][9], 1.2, 1e-12);
  EXPECT_NEAR(swing[2][9], 0.5, 1e-12);
}

TEST(NationSampler, KeepsAShareThatAnErrorWouldWipeOut) {
  VoteModel votes;
  votes.centre = {1.0, 0.0, 0.0};
  votes.polling_error = PollingError{diagonal_factor(3, 1e6), 2.1};
  const Columns weights = weights_of(votes);
  for (std::size_t r = 0; r < kBlockSize; ++r) EXPECT_GT(weights[0][r], 0.0);
}

TEST(MixedShares, OfOneModelAreThatModel) {
  const VoteModel votes{DirichletShares{100.0}};
  const VoteModel mixed{MixedShares{{{2.5, {}, DirichletShares{100.0}}}}};
  expect_same(weights_of(mixed), weights_of(votes));
}

// Fixed parts: every election has the shares of one of them, the second with probability 3/4.
TEST(MixedShares, TakeOneOfTheirModelsInEveryElection) {
  const VoteModel mixed{MixedShares{{{1.0, {}, FixedShares{}}, {3.0, {0.1, 0.1, 0.8}, FixedShares{}}}}};
  const Columns weights = weights_of(mixed);
  int second = 0;
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    ASSERT_TRUE(weights[2][r] == 0.2 || weights[2][r] == 0.8);
    second += weights[2][r] == 0.8 ? 1 : 0;
  }
  // 192 of 256 with a standard deviation of 6.9; five of them.
  EXPECT_NEAR(second, 192, 35);
}

TEST(DrawnShares, WithWeightsComeAtRandom) {
  const VoteModel votes{drawn_shares({1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0}, 0, {0.0, 0.25, 1.0})};
  const Columns weights = weights_of(votes);
  double counts[3] = {};
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    for (int p = 0; p < 3; ++p) counts[p] += weights[p][r];
  }
  EXPECT_EQ(counts[0], 0.0);
  EXPECT_NEAR(counts[1], 64, 35);
  EXPECT_EQ(counts[1] + counts[2], 256.0);
}

TEST(DrawnShares, OfRegionsAreTheRowsOfTheTable) {
  const VoteModel votes{drawn_shares({0.6, 0.4, 0.3, 0.7, 0.5, 0.5, 0.1, 0.9}, 2)};
  const NationSampler sampler(votes, {0.5, 0.5});
  EXPECT_TRUE(sampler.is_by_region());
  Columns shares(2);
  sampler.sample_region({.seed = 7, .first = 1, .count = 2}, 1, shares);
  EXPECT_EQ(shares[0][0], 0.1);
  EXPECT_EQ(shares[1][1], 0.7);
}

TEST(CumulativeWeights, EndAtOne) {
  EXPECT_EQ(cumulative_weights({1.0, 0.0, 3.0}), (std::vector<double>{0.25, 0.25, 1.0}));
}

}  // namespace
}  // namespace hemicycle
