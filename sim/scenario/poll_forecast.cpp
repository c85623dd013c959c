#include "sim/scenario/poll_forecast.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "models/base/contracts.hpp"
#include "models/math/elementary.hpp"
#include "models/votes/poll_pool.hpp"

#include "sim/scenario/covariance.hpp"
#include "sim/scenario/spread.hpp"

namespace hemicycle {
namespace {

constexpr double kSizeOfReference = 0.2;  // share of the party of which sd_log speaks
constexpr double kSmallestSize = 0.001;   // smaller shares are missed by as much as this one

/// Dirichlet(prior + n p), as concentration and centre.
PollForecast pooled_forecast(std::span<const Poll> polls, const PollModel& model) {
  std::vector<Poll> counted = polls_in_window(polls, model);
  EXPECTS(!counted.empty());
  for (Poll& poll : counted) poll.sample_size /= model.dynamics.design_effect;
  const PooledPolls pooled = pool_polls(counted, model.correlation, model.dynamics.rounding);
  const double prior = model.dynamics.prior;
  const double total = pooled.effective_size + prior * static_cast<double>(pooled.shares.size());
  PollForecast forecast{DirichletShares{total}, pooled.shares, undecided_share(counted)};
  for (double& share : forecast.centre) share = (pooled.effective_size * share + prior) / total;
  return forecast;
}

}  // namespace

std::vector<Poll> polls_in_window(std::span<const Poll> polls, const PollModel& model) {
  std::vector<Poll> counted;
  for (const Poll& poll : polls) {
    const int age = model.day - poll.day;
    if (age > 2 * model.window_days) continue;
    counted.push_back(poll);
    if (age > model.window_days) counted.back().sample_size *= 0.5;
  }
  return counted;
}

PollForecast forecast_from(std::span<const Poll> polls, int pollsters, const PollModel& model) {
  if (model.method == PollMethod::pooled) return pooled_forecast(polls, model);
  Opinion opinion = filter_polls(polls, pollsters, model.dynamics, model.day);
  const int parties = static_cast<int>(opinion.centre.size());
  return {LogisticNormalShares{lower_factor(opinion.covariance, parties)}, std::move(opinion.centre),
          undecided_share(polls)};
}

PollingError polling_error(const PollingErrorSize& size, const std::vector<double>& centre) {
  std::vector<double> sd = size.by_party;
  if (sd.empty()) {
    for (const double share : centre) {
      const double ratio = std::max(share, kSmallestSize) / kSizeOfReference;
      sd.push_back(size.sd_log * exponential(-size.size_exponent * natural_log(ratio)));
    }
  }
  Matrix covariance = covariance_of(sd, size.correlation);
  for (std::size_t i = 0; i < size.drift.size(); ++i) covariance[i] += size.drift[i];
  return {lower_factor(covariance, static_cast<int>(centre.size())), size.df};
}

}  // namespace hemicycle
