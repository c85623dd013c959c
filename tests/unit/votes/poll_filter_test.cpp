#include "models/votes/poll_filter.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

Poll poll_of(int day, double respondents, const std::vector<double>& shares, int pollster = 0) {
  Poll poll{.pollster = pollster, .day = day, .sample_size = respondents};
  for (const double share : shares) poll.shares.emplace_back(share);
  return poll;
}

/// A walk of independent steps; nothing else errs.
PollDynamics walking(double sd, std::size_t parties) {
  PollDynamics dynamics;
  dynamics.walk.assign(parties * parties, 0.0);
  for (std::size_t p = 0; p < parties; ++p) dynamics.walk[p * parties + p] = sd * sd;
  dynamics.prior = 1e-9;
  return dynamics;
}

double log_ratio(const Opinion& opinion, std::size_t i = 0, std::size_t j = 1) {
  return std::log(opinion.centre[i] / opinion.centre[j]);
}

/// Variance of ln(x_i / x_j).
double ratio_variance(const Opinion& opinion, std::size_t i = 0, std::size_t j = 1) {
  const std::size_t n = opinion.centre.size();
  const auto at = [&](std::size_t a, std::size_t b) { return opinion.covariance[a * n + b]; };
  return at(i, i) + at(j, j) - 2.0 * at(i, j);
}

// Two parties, no noise but sampling: the log-odds' mean weighted by respondents. Sampling variance of one poll's
// log-odds at the polls' mean m is 1 / (n m (1 - m)), the same m for all.
TEST(FilterPolls, WithoutMovementIsTheWeightedMean) {
  const std::vector<Poll> polls{poll_of(3, 1000, {0.5, 0.5}), poll_of(7, 3000, {0.6, 0.4})};
  const Opinion opinion = filter_polls(polls, 1, walking(0.0, 2), 20);
  EXPECT_NEAR(log_ratio(opinion), 0.75 * std::log(1.5), 1e-6);
  const double m = (0.5 * 1000 + 0.6 * 3000) / 4000;
  EXPECT_NEAR(ratio_variance(opinion), 1.0 / (4000 * m * (1 - m)), 1e-9);
}

// Steps of sd s in both logarithms add 2 s^2 a day to the variance of a log-ratio.
TEST(FilterPolls, AddsTheVarianceOfTheDaysUntilTheVote) {
  const std::vector<Poll> polls{poll_of(0, 1000, {0.5, 0.3, 0.2})};
  const PollDynamics dynamics = walking(0.02, 3);
  const double now = ratio_variance(filter_polls(polls, 1, dynamics, 0), 0, 2);
  EXPECT_NEAR(now, 1 / 500.0 + 1 / 200.0, 1e-8);
  EXPECT_NEAR(ratio_variance(filter_polls(polls, 1, dynamics, 10), 0, 2), now + 10 * 2 * 0.02 * 0.02, 1e-8);
}

// Between two equal polls, on days 0 and 10: the precisions of both, each seen through its days of walking.
TEST(FilterPolls, SmoothsADayBetweenPolls) {
  const std::vector<Poll> polls{poll_of(0, 1000, {0.5, 0.5}), poll_of(10, 1000, {0.6, 0.4})};
  const PollDynamics dynamics = walking(0.02, 2);
  const double m = 0.55;
  const double poll = 1.0 / (1000 * m * (1 - m));
  const double step = 2 * 0.02 * 0.02;
  const double before = 1 / (poll + 4 * step);
  const double after = 1 / (poll + 6 * step);
  const Opinion opinion = filter_polls(polls, 1, dynamics, 4);
  EXPECT_NEAR(ratio_variance(opinion), 1 / (before + after), 1e-8);
  EXPECT_NEAR(log_ratio(opinion), after / (before + after) * std::log(1.5), 1e-6);
  // Before the first poll opinion walks backwards.
  const Opinion earlier = filter_polls(polls, 1, dynamics, -5);
  EXPECT_NEAR(ratio_variance(earlier), ratio_variance(filter_polls(polls, 1, dynamics, 0)) + 5 * step, 1e-8);
}

// Leanings of two pollsters are h and -h. With huge polls of 0.1 and 0.3 in log-odds, opinion is 0.2, leaning -0.1,
// 0.1.
TEST(FilterPolls, FindsLeaningsThatSumToZero) {
  const auto odds = [](double logarithm) { return std::exp(logarithm) / (1 + std::exp(logarithm)); };
  PollDynamics dynamics = walking(0.0, 2);
  dynamics.house_sd = 0.5;
  const std::vector<Poll> polls{poll_of(0, 1e9, {odds(0.1), 1 - odds(0.1)}, 0),
                                poll_of(0, 1e9, {odds(0.3), 1 - odds(0.3)}, 1)};
  const Opinion opinion = filter_polls(polls, 2, dynamics, 0);
  EXPECT_NEAR(log_ratio(opinion), 0.2, 1e-6);
  ASSERT_EQ(opinion.houses.size(), 2u);
  for (const std::size_t p : {0u, 1u}) EXPECT_NEAR(opinion.houses[0][p] + opinion.houses[1][p], 0.0, 1e-9);
  EXPECT_NEAR(opinion.houses[1][0] - opinion.houses[1][1], 0.1, 1e-6);
  EXPECT_NEAR(opinion.houses[1][0] + opinion.houses[1][1], 0.0, 1e-12);
}

// A poll's own error of sd s adds 2 s^2 to a log-ratio, rounding by steps of h adds h^2 / 12 over the share squared.
TEST(FilterPolls, AddsPollErrorRoundingAndDesignEffect) {
  const std::vector<Poll> polls{poll_of(0, 1000, {0.5, 0.5})};
  PollDynamics dynamics = walking(0.0, 2);
  dynamics.poll_sd = 0.03;
  dynamics.rounding = 0.01;
  dynamics.design_effect = 1.5;
  EXPECT_NEAR(ratio_variance(filter_polls(polls, 1, dynamics, 0)),
              1.5 * 4 / 1000.0 + 2 * 0.03 * 0.03 + 2 * 1e-4 / 12 / 0.25, 1e-7);
}

// The order in which parties are listed, and so the contrasts, change nothing.
TEST(FilterPolls, DoesNotDependOnTheOrderOfParties) {
  PollDynamics dynamics = walking(0.02, 3);
  dynamics.house_sd = 0.05;
  const std::vector<Poll> polls{poll_of(0, 900, {0.5, 0.3, 0.2}, 0), poll_of(5, 700, {0.45, 0.33, 0.22}, 1)};
  const std::vector<Poll> turned{poll_of(0, 900, {0.2, 0.5, 0.3}, 0), poll_of(5, 700, {0.22, 0.45, 0.33}, 1)};
  const Opinion a = filter_polls(polls, 2, dynamics, 9);
  const Opinion b = filter_polls(turned, 2, dynamics, 9);
  for (const std::size_t p : {0u, 1u, 2u}) {
    EXPECT_NEAR(a.centre[p], b.centre[(p + 1) % 3], 1e-10);
    EXPECT_NEAR(a.covariance[p * 3 + p], b.covariance[(p + 1) % 3 * 4], 1e-9);
  }
}

// A poll that did not ask for the third party tells the ratio of the first two and nothing of the third.
TEST(FilterPolls, LearnsFromAPollThatDidNotAskForAll) {
  const std::vector<Poll> full{poll_of(0, 1000, {0.5, 0.3, 0.2})};
  std::vector<Poll> both = full;
  both.push_back(poll_of(0, 1e9, {0.4, 0.4, 0.2}));
  both.back().shares[2].reset();
  const PollDynamics dynamics = walking(0.0, 3);
  const Opinion opinion = filter_polls(both, 1, dynamics, 0);
  EXPECT_NEAR(log_ratio(opinion), 0.0, 1e-4);
  EXPECT_GT(ratio_variance(opinion, 0, 2), 0.001);
  EXPECT_LT(ratio_variance(opinion, 0, 2), ratio_variance(filter_polls(full, 1, dynamics, 0), 0, 2));
}

// With an anchor of the same precision as the poll, opinion lies half way on the log scale.
TEST(FilterPolls, BeginsAtTheAnchor) {
  const std::vector<Poll> polls{poll_of(0, 800, {0.5, 0.5})};
  PollDynamics dynamics = walking(0.0, 2);
  dynamics.anchor = {0.6, 0.4};
  dynamics.anchor_sd = std::sqrt(0.5 * 4.0 / 800);  // the variance of a log-ratio is twice the square
  const Opinion opinion = filter_polls(polls, 1, dynamics, 0);
  EXPECT_NEAR(log_ratio(opinion), 0.5 * std::log(1.5), 1e-6);
  EXPECT_NEAR(ratio_variance(opinion), 0.5 * 4.0 / 800, 1e-8);
  dynamics.anchor = {1.0, 0.0};  // the second was not there: anything goes
  EXPECT_NEAR(log_ratio(filter_polls(polls, 1, dynamics, 0)), 0.0, 1e-6);
}

TEST(FilterPolls, NeverTakesTheLogarithmOfZero) {
  const std::vector<Poll> polls{poll_of(0, 1000, {0.7, 0.3, 0.0})};
  PollDynamics dynamics = walking(0.01, 3);
  dynamics.prior = 0.5;
  const Opinion opinion = filter_polls(polls, 1, dynamics, 3);
  EXPECT_NEAR(opinion.centre[2], 0.5 / 1001.5, 1e-6);
  for (const double entry : opinion.covariance) EXPECT_TRUE(std::isfinite(entry));
}

TEST(FilterPolls, HasACovarianceWhoseRowsSumToZero) {
  PollDynamics dynamics = walking(0.02, 4);
  dynamics.house_sd = 0.04;
  const std::vector<Poll> polls{poll_of(0, 900, {0.4, 0.3, 0.2, 0.1}, 0), poll_of(5, 700, {0.4, 0.35, 0.2, 0.05}, 1)};
  const Opinion opinion = filter_polls(polls, 2, dynamics, 9);
  for (std::size_t i = 0; i < 4; ++i) {
    double sum = 0.0;
    for (std::size_t j = 0; j < 4; ++j) sum += opinion.covariance[i * 4 + j];
    EXPECT_NEAR(sum, 0.0, 1e-12);
  }
}

}  // namespace
}  // namespace hemicycle
