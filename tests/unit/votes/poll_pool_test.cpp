#include "models/votes/poll_pool.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

Poll poll_of(double respondents, const std::vector<double>& shares, double undecided = 0.0) {
  Poll poll{.sample_size = respondents, .undecided = undecided};
  for (const double share : shares) poll.shares.emplace_back(share);
  return poll;
}

TEST(PoolPolls, TakesOnePollAtItsWord) {
  const std::vector<Poll> polls{poll_of(1200, {0.5, 0.3, 0.2})};
  const PooledPolls pooled = pool_polls(polls, 0.5, 0.0);
  EXPECT_EQ(pooled.shares, (std::vector<double>{0.5, 0.3, 0.2}));
  EXPECT_NEAR(pooled.effective_size, 1200.0, 1e-9);
}

// m n / (1 + (m - 1) rho): 4000 independent respondents, 4000 / 2.5, and no more than one poll.
TEST(PoolPolls, CountsEqualPollsByTheClosedForm) {
  const std::vector<Poll> polls(4, poll_of(1000, {0.6, 0.3, 0.1}));
  EXPECT_NEAR(pool_polls(polls, 0.0, 0.0).effective_size, 4000.0, 1e-9);
  EXPECT_NEAR(pool_polls(polls, 0.5, 0.0).effective_size, 1600.0, 1e-9);
  EXPECT_NEAR(pool_polls(polls, 1.0, 0.0).effective_size, 1000.0, 1e-9);
}

// 1000 and 500 respondents with 40 and 46 %: (400 + 230) / 1500 = 0.42.
TEST(PoolPolls, WeighsByRespondents) {
  const std::vector<Poll> polls{poll_of(1000, {0.4, 0.6}), poll_of(500, {0.46, 0.54})};
  const PooledPolls pooled = pool_polls(polls, 0.5, 0.0);
  EXPECT_NEAR(pooled.shares[0], 0.42, 1e-12);
  // v = 0.24 / 1000 and 0.2484 / 500 of both parties; Var = [240 + 124.2 + sqrt(240 * 124.2)] / 1500^2.
  const double variance = (240.0 + 124.2 + std::sqrt(240.0 * 124.2)) / (1500.0 * 1500.0);
  EXPECT_NEAR(pooled.effective_size, 0.42 * 0.58 / variance, 1e-6);
}

// A step of 0.01 adds 0.01^2 / 12 to the variance 0.25 / 1000 of both parties.
TEST(PoolPolls, AddsTheVarianceOfRounding) {
  const std::vector<Poll> polls{poll_of(1000, {0.5, 0.5})};
  EXPECT_NEAR(pool_polls(polls, 0.0, 0.01).effective_size, 0.25 / (0.25 / 1000 + 1e-4 / 12), 1e-9);
}

TEST(PoolPolls, CountsOnlyTheDecided) {
  const std::vector<Poll> polls{poll_of(1000, {0.5, 0.5}, 0.2), poll_of(200, {1.0, 0.0}, 0.0)};
  EXPECT_NEAR(pool_polls({polls.data(), 1}, 0.5, 0.0).effective_size, 800.0, 1e-9);
  EXPECT_NEAR(pool_polls(polls, 0.5, 0.0).shares[0], 0.6, 1e-12);
  EXPECT_NEAR(undecided_share(polls), 200.0 / 1200.0, 1e-12);
}

TEST(PoolPolls, DoesNotDivideByZeroWhereAllAreForOneParty) {
  const std::vector<Poll> polls{poll_of(300, {1.0, 0.0}), poll_of(200, {1.0, 0.0})};
  EXPECT_EQ(pool_polls(polls, 0.5, 0.0).effective_size, 500.0);
}

// Party by party over the polls that asked for it, then made to sum to one: 0.5, 0.3 and 0.1 of a poll alone.
TEST(MeanOfPolls, LeavesOutPollsThatDidNotAsk) {
  Poll partial = poll_of(1000, {0.5, 0.3, 0.2});
  partial.shares[2].reset();
  const std::vector<Poll> polls{partial, poll_of(1000, {0.5, 0.3, 0.1})};
  const std::vector<double> mean = mean_of_polls(polls, 0.0);
  EXPECT_NEAR(mean[0], 0.5 / 0.9, 1e-12);
  EXPECT_NEAR(mean[2], 0.1 / 0.9, 1e-12);
}

TEST(MeanOfPolls, GivesAPartyWithoutSupportersThePrior) {
  const std::vector<Poll> polls{poll_of(99, {1.0, 0.0})};
  EXPECT_NEAR(mean_of_polls(polls, 0.5)[1], 0.5 / 100.0, 1e-12);
}

}  // namespace
}  // namespace hemicycle
