#include "models/votes/poll_pool.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

/// Variance of one party's pooled share.
double pooled_variance(std::span<const Poll> polls, std::size_t party, double correlation, double rounding) {
  double respondents = 0.0;
  double squares = 0.0;  // sum of n^2 v
  double roots = 0.0;    // sum of n sqrt(v)
  for (const Poll& poll : polls) {
    const double n = decided(poll);
    const double share = *poll.shares[party];
    const double variance = share * (1.0 - share) / n + rounding * rounding / 12.0;
    respondents += n;
    squares += n * n * variance;
    roots += n * std::sqrt(variance);
  }
  // 2 sum_{i<k} a_i a_k = (sum a)^2 - sum a^2 with a = n sqrt(v).
  return ((1.0 - correlation) * squares + correlation * roots * roots) / (respondents * respondents);
}

}  // namespace

PooledPolls pool_polls(std::span<const Poll> polls, double correlation, double rounding) {
  EXPECTS(!polls.empty() && correlation >= 0.0 && correlation <= 1.0);
  for (const Poll& poll : polls) {
    EXPECTS(poll.sample_size > 0.0 && poll.undecided < 1.0);
    EXPECTS(std::ranges::all_of(poll.shares, [](const auto& share) { return share.has_value(); }));
  }
  PooledPolls pooled{mean_of_polls(polls, 0.0), 0.0};
  double spread = 0.0;
  double variance = 0.0;
  for (std::size_t party = 0; party < pooled.shares.size(); ++party) {
    spread += pooled.shares[party] * (1.0 - pooled.shares[party]);
    variance += pooled_variance(polls, party, correlation, rounding);
  }
  if (variance > 0.0) {
    pooled.effective_size = spread / variance;
  } else {  // everybody is for one party
    for (const Poll& poll : polls) pooled.effective_size += decided(poll);
  }
  return pooled;
}

std::vector<double> mean_of_polls(std::span<const Poll> polls, double prior) {
  EXPECTS(!polls.empty());
  std::vector<double> mean(polls.front().shares.size(), 0.0);
  double total = 0.0;
  for (std::size_t party = 0; party < mean.size(); ++party) {
    double respondents = prior * static_cast<double>(mean.size());
    double supporters = prior;
    for (const Poll& poll : polls) {
      if (!poll.shares[party]) continue;
      respondents += decided(poll);
      supporters += decided(poll) * *poll.shares[party];
    }
    mean[party] = respondents > 0.0 ? supporters / respondents : 0.0;
    total += mean[party];
  }
  EXPECTS(total > 0.0);
  for (double& share : mean) share /= total;
  return mean;
}

double undecided_share(std::span<const Poll> polls) {
  double respondents = 0.0;
  double undecided = 0.0;
  for (const Poll& poll : polls) {
    respondents += poll.sample_size;
    undecided += poll.sample_size * poll.undecided;
  }
  return respondents > 0.0 ? undecided / respondents : 0.0;
}

}  // namespace hemicycle
