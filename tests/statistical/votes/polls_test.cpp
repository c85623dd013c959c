// The laws that polls become, against closed forms, and whether they know how much they know: simulated truths fall
// uniformly into their forecasts (simulation-based calibration).

#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <gtest/gtest.h>

#include "models/random/samplers.hpp"
#include "models/votes/mean_matching.hpp"
#include "models/votes/nation_sampler.hpp"

#include "sim/scenario/poll_forecast.hpp"

#include "tests/statistical/votes/moments.hpp"
#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

/// A number of each draw of the nation's shares, over blocks 0, 1, …
std::vector<double> national(const VoteModel& votes, const std::vector<double>& centre, int blocks,
                             const std::function<double(const std::vector<double>&)>& quantity) {
  const NationSampler sampler(votes, centre);
  Columns weights(static_cast<int>(centre.size()));
  std::vector<double> values;
  std::vector<double> shares(centre.size());
  for (int block = 0; block < blocks; ++block) {
    sampler.sample_weights(block_of(20230319, static_cast<std::uint64_t>(block)), weights);
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      double sum = 0.0;
      for (int p = 0; p < weights.count(); ++p) sum += weights[p][r];
      for (std::size_t p = 0; p < shares.size(); ++p) shares[p] = weights[static_cast<int>(p)][r] / sum;
      values.push_back(quantity(shares));
    }
  }
  return values;
}

std::function<double(const std::vector<double>&)> share(std::size_t party) {
  return [party](const std::vector<double>& shares) { return shares[party]; };
}

std::function<double(const std::vector<double>&)> log_ratio(std::size_t i, std::size_t j) {
  return [i, j](const std::vector<double>& shares) { return std::log(shares[i] / shares[j]); };
}

Poll poll_of(int day, double respondents, const std::vector<double>& shares, int pollster = 0) {
  Poll poll{.pollster = pollster, .day = day, .sample_size = respondents};
  for (const double part : shares) poll.shares.emplace_back(part);
  return poll;
}

const std::vector<double> kShares{0.5, 0.3, 0.15, 0.05};

// Beta(a_j, A - a_j) with a = 0.5 + n p: four polls of 1,000 at a correlation of 0.5 are one of 1,600.
TEST(PooledPolls, HaveBetaMarginals) {
  PollModel model;
  model.method = PollMethod::pooled;
  const std::vector<Poll> polls(4, poll_of(0, 1000, kShares));
  const PollForecast forecast = forecast_from(polls, 1, model);
  const VoteModel votes{.national = forecast.shares, .centre = forecast.centre};
  for (std::size_t party = 0; party < kShares.size(); ++party) {
    const double alpha = 0.5 + 1600 * kShares[party];
    const boost::math::beta_distribution<> law(alpha, 1602.0 - alpha);
    const auto cdf = [&](double x) { return boost::math::cdf(law, x); };
    EXPECT_LT(kolmogorov_excess(probabilities(national(votes, kShares, 200, share(party)), cdf)), 1.0) << party;
  }
}

// Variances add on the log-ratio scale: those of opinion and of the error that all polls share.
TEST(PollingError, AddsItsVarianceToLogRatios) {
  VoteModel votes{LogisticNormalShares{diagonal_factor(4, 0.1)}};
  votes.polling_error = PollingError{diagonal_factor(4, 0.15)};
  const double variance = 2 * (0.1 * 0.1 + 0.15 * 0.15);
  for (const auto& [i, j] : {std::pair<std::size_t, std::size_t>{0, 1}, {1, 3}}) {
    const std::vector<double> values = national(votes, kShares, 400, log_ratio(i, j));
    const double mean = std::log(kShares[i] / kShares[j]);
    expect_moments(values, mean, variance, "variance");
    const boost::math::normal law(mean, std::sqrt(variance));
    const auto cdf = [&](double x) { return boost::math::cdf(law, x); };
    EXPECT_LT(kolmogorov_excess(probabilities(values, cdf)), 1.0) << i << " " << j;
  }
}

// (1 - u) d + u pi with a fixed d: mean (1 - u) d + u m, variance u^2 m (1 - m) / (kappa + 1).
TEST(UndecidedVoters, AddTheVarianceOfTheirDirichletLaw) {
  constexpr double kUndecided = 0.2;
  constexpr double kKappa = 10.0;
  const std::vector<double> direction{0.25, 0.25, 0.25, 0.25};
  VoteModel votes;
  votes.undecided = UndecidedVoters{kUndecided, direction, kKappa};
  for (const std::size_t party : {0u, 3u}) {
    const double m = direction[party];
    expect_moments(national(votes, kShares, 400, share(party)), 0.8 * kShares[party] + kUndecided * m,
                   kUndecided * kUndecided * m * (1 - m) / (kKappa + 1), "party " + std::to_string(party));
  }
}

// The distribution function of a mixture is the mean of those of its parts by their weights.
TEST(MixedShares, HaveTheMixtureOfTheirLaws) {
  const std::vector<double> other{0.4, 0.4, 0.15, 0.05};
  const VoteModel votes{MixedShares{{{1.0, {}, DirichletShares{300.0}}, {3.0, other, DirichletShares{900.0}}}}};
  const boost::math::beta_distribution<> first(150.0, 150.0);
  const boost::math::beta_distribution<> second(360.0, 540.0);
  const auto cdf = [&](double x) { return 0.25 * boost::math::cdf(first, x) + 0.75 * boost::math::cdf(second, x); };
  const std::vector<double> uniform = probabilities(national(votes, kShares, 400, share(0)), cdf);
  EXPECT_LT(kolmogorov_excess(uniform), 1.0);
  EXPECT_LT(pearson_excess(uniform, 500), 1.0);
}

// Weighted rows come with the probabilities of their weights.
TEST(DrawnShares, FollowTheirWeights) {
  std::vector<double> rows;
  for (int row = 0; row < 5; ++row) rows.insert(rows.end(), {row / 10.0, 1.0 - row / 10.0});
  const std::vector<double> weights{1.0, 0.0, 2.0, 4.0, 3.0};
  const VoteModel votes{drawn_shares(rows, 0, cumulative_weights(weights))};
  std::vector<double> observed(5, 0.0);
  for (const double value : national(votes, {0.5, 0.5}, 200, share(0))) ++observed[std::lround(value * 10)];
  EXPECT_EQ(observed[1], 0.0);
  std::vector<double> expected;
  for (const double weight : weights) expected.push_back(weight / 10.0 * 200 * kBlockSize);
  EXPECT_LT(pearson_excess({observed[0], observed[2], observed[3], observed[4]},
                           {expected[0], expected[2], expected[3], expected[4]}),
            1.0);
}

// The mean of the law is the share given; without matching it misses by Jensen's inequality.
TEST(MeanMatching, MakesTheSharesTheMean) {
  for (const double df : {5.0, static_cast<double>(INFINITY)}) {
    const LogisticNormalShares law{diagonal_factor(4, 0.5), df};
    VoteModel votes{law};
    votes.centre = mean_matched_centre(law, kShares);
    for (const std::size_t party : {0u, 2u}) {
      const std::vector<double> values = national(votes, kShares, 2000, share(party));
      const Moments moments = moments_of(values);
      // Both means are of random draws; the fixed ones of the matching are half a quarter as many as these.
      EXPECT_NEAR(moments.mean, kShares[party], kFarStandardErrors * 2.5 * moments.mean_error) << party << " " << df;
      votes.centre.clear();
      EXPECT_GT(std::abs(moments_of(national(votes, kShares, 2000, share(party))).mean - kShares[party]),
                20 * moments.mean_error);
      votes.centre = mean_matched_centre(law, kShares);
    }
  }
}

/// Columns of independent standard normals, in which histories are played.
Columns normals(int columns, std::uint64_t block) {
  Columns out(columns);
  sample_normals(block_of(99, block), {.stage = Stage::national_shares},
                 {out.data(), static_cast<std::size_t>(columns) * kBlockSize});
  return out;
}

/// Histories of opinion, houses and polls, as the state space has them, and what it then says of the truth.
class History {
 public:
  static constexpr int kParties = 3;
  static constexpr int kPollsters = 3;
  static constexpr int kPolls = 7;
  static constexpr int kColumns = kParties * (1 + kPollsters + 2 * kPolls + 2);

  History() {
    dynamics_.walk = {0.0004, 0, 0, 0, 0.0004, 0, 0, 0, 0.0004};
    dynamics_.house_sd = 0.06;
    dynamics_.poll_sd = 0.05;
    dynamics_.prior = 1e-6;
    dynamics_.anchor = {0.5, 0.3, 0.2};
    dynamics_.anchor_sd = 0.2;
  }

  /// Plays row r and asks for day `asked`, one of the polls' days or the last, kVote.
  void play(const Columns& chance, std::size_t r, int asked) {
    int column = 0;
    const auto next = [&] { return chance[column++][r]; };
    std::vector<double> opinion;
    for (const double part : dynamics_.anchor) opinion.push_back(std::log(part) + dynamics_.anchor_sd * next());
    const std::vector<std::vector<double>> houses = draw_houses(next);
    std::vector<Poll> polls;
    for (int k = 0; k <= kPolls; ++k) {
      const double steps = k == 0 ? 0.0 : kDaysBetween;
      for (double& logarithm : opinion) logarithm += 0.02 * std::sqrt(steps) * next();
      if (kDaysBetween * k == asked) truth_ = opinion;
      if (k == kPolls) break;
      const std::vector<double>& house = houses[static_cast<std::size_t>(k % kPollsters)];
      std::vector<double> shares;
      double sum = 0.0;
      for (int p = 0; p < kParties; ++p) {
        const auto party = static_cast<std::size_t>(p);
        shares.push_back(std::exp(opinion[party] + house[party] + dynamics_.poll_sd * next()));
        sum += shares.back();
      }
      for (double& part : shares) part /= sum;
      polls.push_back(poll_of(kDaysBetween * k, 1e12, shares, k % kPollsters));
    }
    forecast_ = filter_polls(polls, kPollsters, dynamics_, asked);
  }

  /// The forecast's probability of a smaller log-ratio than the true one.
  [[nodiscard]] double below(std::size_t i, std::size_t j) const {
    const auto at = [&](std::size_t a, std::size_t b) { return forecast_.covariance[a * kParties + b]; };
    const double mean = std::log(forecast_.centre[i] / forecast_.centre[j]);
    const double sd = std::sqrt(at(i, i) + at(j, j) - 2 * at(i, j));
    return boost::math::cdf(boost::math::normal(mean, sd), truth_[i] - truth_[j]);
  }

  static constexpr int kDaysBetween = 4;
  static constexpr int kVote = kDaysBetween * kPolls;

 private:
  template <class Next>
  std::vector<std::vector<double>> draw_houses(const Next& next) const {
    std::vector<std::vector<double>> houses(kPollsters, std::vector<double>(kParties));
    for (std::size_t p = 0; p < kParties; ++p) {
      double mean = 0.0;
      for (auto& house : houses) mean += (house[p] = dynamics_.house_sd * next()) / kPollsters;
      for (auto& house : houses) house[p] -= mean;
    }
    return houses;
  }

  PollDynamics dynamics_;
  std::vector<double> truth_;
  Opinion forecast_;
};

// 5,120 histories; ranks of three log-ratios in twenty cells, at the vote and on a day between the polls.
TEST(PollFilter, KnowsHowMuchItKnows) {
  for (const int asked : {History::kVote, 2 * History::kDaysBetween}) {
    std::vector<std::vector<double>> ranks(3);
    History history;
    for (std::uint64_t block = 0; block < 20; ++block) {
      const Columns chance = normals(History::kColumns, block);
      for (std::size_t r = 0; r < kBlockSize; ++r) {
        history.play(chance, r, asked);
        ranks[0].push_back(history.below(0, 1));
        ranks[1].push_back(history.below(1, 2));
        ranks[2].push_back(history.below(0, 2));
      }
    }
    for (const std::vector<double>& rank : ranks) {
      EXPECT_LT(pearson_excess(rank, 20), 1.0) << asked;
      EXPECT_LT(kolmogorov_excess(rank), 1.0) << asked;
    }
  }
}

// Truth ~ Dirichlet(prior), a poll of 400 of it, and the pooled law of that poll: exactly conjugate.
TEST(PooledPolls, KnowHowMuchTheyKnow) {
  PollModel model;
  model.method = PollMethod::pooled;
  model.dynamics.prior = 3.0;
  const std::vector<double> prior(3, 3.0);
  std::vector<double> ranks;
  Columns truth(3);
  Columns counts(3);
  Columns trials(1);
  std::ranges::fill(trials[0], 400.0);
  for (std::uint64_t block = 0; block < 40; ++block) {
    const Replicates replicates = block_of(5, block);
    sample_dirichlet(replicates, {.stage = Stage::national_shares}, prior, {truth.data(), 3 * kBlockSize});
    sample_multinomial(replicates, {.stage = Stage::station_counts}, trials[0], {truth.data(), 3 * kBlockSize},
                       {counts.data(), 3 * kBlockSize});
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      const std::vector<Poll> poll{poll_of(0, 400, {counts[0][r] / 400, counts[1][r] / 400, counts[2][r] / 400})};
      const PollForecast forecast = forecast_from(poll, 1, model);
      const double total = std::get<DirichletShares>(forecast.shares).concentration;
      const double alpha = total * forecast.centre[0];
      ranks.push_back(boost::math::cdf(boost::math::beta_distribution<>(alpha, total - alpha), truth[0][r]));
    }
  }
  EXPECT_LT(pearson_excess(ranks, 50), 1.0);
  EXPECT_LT(kolmogorov_excess(ranks), 1.0);
}

}  // namespace
}  // namespace hemicycle
