#include "sim/engine/backtest.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/base/instruction_set.hpp"
#include "models/math/elementary.hpp"
#include "models/seats/allocate_block.hpp"
#include "models/votes/ballot_sampler.hpp"
#include "models/votes/nation_sampler.hpp"

#include "sim/scenario/poll_forecast.hpp"

namespace hemicycle {
namespace {

constexpr double kBallots = 10'000'000.0;      // in which shares are counted to find seats
constexpr std::uint64_t kTuningDraws = 2'560;  // of each of the settings that are compared
constexpr std::array kWalks{0.01, 0.02, 0.03, 0.04};
constexpr std::array kErrors{0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.10, 0.11, 0.12};

PollDynamics dynamics_with(double walk_sd, std::size_t parties) {
  PollDynamics dynamics;
  dynamics.walk.assign(parties * parties, 0.0);
  for (std::size_t p = 0; p < parties; ++p) dynamics.walk[p * parties + p] = walk_sd * walk_sd;
  dynamics.house_sd = poll_defaults::kHouseSd;
  dynamics.poll_sd = poll_defaults::kPollSd;
  return dynamics;
}

VoteModel votes_of(PollForecast forecast) {
  VoteModel votes;
  votes.national = std::move(forecast.shares);
  votes.centre = std::move(forecast.centre);
  return votes;
}

PollForecast trend(const PastElection& election, double walk_sd) {
  PollModel model;
  model.day = election.day;
  model.dynamics = dynamics_with(walk_sd, election.parties.size());
  return forecast_from(election.polls, election.pollsters, model);
}

VoteModel with_error(PollForecast forecast, double error_sd) {
  VoteModel votes = votes_of(std::move(forecast));
  PollingErrorSize size;
  size.sd_log = error_sd;
  size.size_exponent = poll_defaults::kErrorSizeExponent;
  size.df = poll_defaults::kErrorDf;
  votes.polling_error = polling_error(size, votes.centre);
  return votes;
}

VoteModel state_space(const PastElection& election, const ForecastSettings& settings) {
  return with_error(trend(election, settings.walk_sd), settings.error_sd);
}

VoteModel sampling_only(const PastElection& election, const std::vector<Poll>& polls) {
  PollModel model;
  model.method = PollMethod::pooled;
  model.day = election.day;
  model.window_days = 1 + election.day;  // every poll of the folder counts in full
  return votes_of(forecast_from(polls, election.pollsters, model));
}

VoteModel last_poll(const PastElection& election) {
  const auto last = std::ranges::max_element(election.polls, {}, &Poll::day);
  return sampling_only(election, {*last});
}

/// What a forecast says, draw by draw.
struct Sample {
  std::vector<std::vector<double>> shares;  ///< one list of draws a party
  std::vector<std::vector<double>> seats;   ///< empty where there is no law
};

Sample draw(const VoteModel& votes, const PastElection& election, std::uint64_t draws, std::uint64_t seed) {
  const int parties = static_cast<int>(election.parties.size());
  const NationSampler sampler(votes, votes.centre);
  Sample sample{std::vector<std::vector<double>>(election.parties.size()), {}};
  if (election.law) sample.seats = sample.shares;
  BallotBlock ballots(parties);
  Columns scratch(2 * parties);
  SeatBlock seats(parties);
  std::ranges::fill(ballots.valid(), kBallots);
  std::ranges::fill(ballots.cast(), kBallots);
  for (std::uint64_t first = 0; first < draws; first += kBlockSize) {
    const int rows = static_cast<int>(std::min<std::uint64_t>(kBlockSize, draws - first));
    const Replicates replicates{seed, first, rows, best_instruction_set()};
    sampler.sample_weights(replicates, ballots.votes);
    share_out(replicates, ballots.votes, ballots.valid(), scratch, ballots.votes);
    if (election.law) allocate_block(*election.law, ballots, replicates, seats);
    for (int p = 0; p < parties; ++p) {
      const auto party = static_cast<std::size_t>(p);
      for (std::size_t r = 0; r < static_cast<std::size_t>(rows); ++r) {
        sample.shares[party].push_back(ballots.votes[p][r] / kBallots);
        if (election.law) sample.seats[party].push_back(seats.seats[p][r]);
      }
    }
  }
  return sample;
}

/// Brier and logarithmic score of reaching the threshold.
void score_entry(const std::vector<double>& shares, double threshold, double result, ForecastScore& score) {
  const double n = static_cast<double>(shares.size());
  const double above = static_cast<double>(std::ranges::count_if(shares, [&](double x) { return x >= threshold; }));
  const bool entered = result >= threshold;
  const double probability = above / n;
  score.brier = (probability - (entered ? 1.0 : 0.0)) * (probability - (entered ? 1.0 : 0.0));
  // Half a draw either way, as no event is impossible because it was not drawn.
  score.log_score = -natural_log(((entered ? above : n - above) + 0.5) / (n + 1.0));
}

std::vector<ForecastScore> score(const Sample& sample, const PastElection& election) {
  std::vector<ForecastScore> scores;
  for (std::size_t p = 0; p < election.parties.size(); ++p) {
    if (election.parties[p] == kRest) continue;
    ForecastScore party;
    party.crps = 100.0 * crps(sample.shares[p], election.result[p]);
    party.below = probability_below(sample.shares[p], election.result[p]);
    if (election.law && election.seats[p]) party.seat_crps = crps(sample.seats[p], *election.seats[p]);
    if (election.threshold) score_entry(sample.shares[p], *election.threshold, election.result[p], party);
    scores.push_back(party);
  }
  return scores;
}

double sum_of_crps(const std::vector<ForecastScore>& scores) {
  double sum = 0.0;
  for (const ForecastScore& score : scores) sum += score.crps;
  return sum;
}

/// Sum of the CRPS of shares, one row an election and one column each of the settings.
class Tuning {
 public:
  Tuning(const std::vector<PastElection>& elections, std::uint64_t draws, std::uint64_t seed) {
    for (const double walk : kWalks) {
      for (const double error : kErrors) settings_.push_back({walk, error});
    }
    for (PastElection election : elections) {
      election.law.reset();  // seats are not looked at
      std::vector<double>& row = sums_.emplace_back();
      for (const double walk : kWalks) {
        const PollForecast forecast = trend(election, walk);
        for (const double error : kErrors) {
          const Sample sample = draw(with_error(forecast, error), election, std::min(draws, kTuningDraws), seed);
          row.push_back(sum_of_crps(score(sample, election)));
        }
      }
    }
  }

  /// The settings with the smallest sum over all elections but one; -1: over all.
  [[nodiscard]] ForecastSettings best_without(std::ptrdiff_t left_out) const {
    std::vector<double> totals(settings_.size(), 0.0);
    for (std::size_t e = 0; e < sums_.size(); ++e) {
      if (static_cast<std::ptrdiff_t>(e) == left_out) continue;
      for (std::size_t i = 0; i < totals.size(); ++i) totals[i] += sums_[e][i];
    }
    return settings_[static_cast<std::size_t>(std::ranges::min_element(totals) - totals.begin())];
  }

 private:
  std::vector<ForecastSettings> settings_;
  std::vector<std::vector<double>> sums_;
};

/// The scores of a way to forecast on all elections.
template <class Model>
BacktestModel assess(const std::string& name, const std::vector<PastElection>& elections, const Backtest& options,
                     const Model& model) {
  std::vector<ForecastScore> all;
  for (const PastElection& election : elections) {
    std::ranges::copy(score(draw(model(election), election, options.draws, options.seed), election),
                      std::back_inserter(all));
  }
  return {name, summarize(all)};
}

std::vector<LawError> law_errors(const std::vector<PastElection>& elections) {
  std::vector<LawError> errors;
  for (const PastElection& election : elections) {
    if (!election.law) continue;
    VoteModel exact;
    exact.centre = election.result;
    const Sample sample = draw(exact, election, 1, 1);
    double sum = 0.0;
    int known = 0;
    for (std::size_t p = 0; p < election.parties.size(); ++p) {
      if (!election.seats[p] || election.parties[p] == kRest) continue;
      sum += std::abs(sample.seats[p].front() - *election.seats[p]);
      ++known;
    }
    if (known > 0) errors.push_back({election.id, sum / known});
  }
  return errors;
}

}  // namespace

Backtest backtest(const std::vector<PastElection>& elections, std::uint64_t draws, std::uint64_t seed) {
  EXPECTS(elections.size() >= 2 && draws >= 1);
  Backtest result;
  result.draws = draws;
  result.seed = seed;
  const Tuning tuning(elections, draws, seed);
  result.best = tuning.best_without(-1);

  std::vector<ForecastScore> all;
  for (std::size_t e = 0; e < elections.size(); ++e) {
    const ForecastSettings settings = tuning.best_without(static_cast<std::ptrdiff_t>(e));
    const auto scores = score(draw(state_space(elections[e], settings), elections[e], draws, seed), elections[e]);
    result.left_out.push_back({elections[e].id, static_cast<int>(elections[e].polls.size()), settings,
                               sum_of_crps(scores) / static_cast<double>(std::max<std::size_t>(scores.size(), 1))});
    all.insert(all.end(), scores.begin(), scores.end());
  }
  result.models.push_back({"state space, left out", summarize(all)});
  const ForecastSettings defaults{poll_defaults::kWalkSd, poll_defaults::kErrorSd};
  result.models.push_back(assess("state space, defaults", elections, result,
                                 [&](const PastElection& election) { return state_space(election, defaults); }));
  result.models.push_back(assess("pooled, sampling only", elections, result,
                                 [](const PastElection& election) { return sampling_only(election, election.polls); }));
  result.models.push_back(assess("last poll, sampling only", elections, result, last_poll));
  result.laws = law_errors(elections);
  return result;
}

}  // namespace hemicycle
