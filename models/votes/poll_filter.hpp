#pragma once

#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "models/votes/poll.hpp"

namespace hemicycle {

/// How opinion moves and how polls see it, on the scale of log-ratios: everything is the same for any choice of a
/// reference party. `_sd` are standard deviations of logarithms of shares, independent over parties: 0.1 is about ten
/// per cent of a small share.
struct PollDynamics {
  /// Covariance of the logarithms' steps in one day, parties x parties, row by row.
  std::vector<double> walk;
  double house_sd = 0.0;       ///< of a pollster's own leaning; the leanings of all pollsters sum to zero
  double poll_sd = 0.0;        ///< of a poll's own error beyond sampling
  double design_effect = 1.0;  ///< a sample of n is worth n / design_effect respondents
  double rounding = 0.0;       ///< step to which shares were published; 0: not rounded
  double prior = 0.5;          ///< [respondents] added to each party, so that no logarithm is of zero; > 0
  /// Opinion on the first day: shares, one a party; empty, or 0 for a party that was not there: anything goes.
  std::vector<double> anchor;
  double anchor_sd = 0.0;  ///< around the anchor

  friend bool operator==(const PollDynamics&, const PollDynamics&) = default;
};

/// Opinion on a day, as far as polls tell it: shares = softmax(ln centre + z), z ~ N(0, covariance).
struct Opinion {
  std::vector<double> centre;               ///< one a party, summing to one
  std::vector<double> covariance;           ///< parties x parties, row by row; rows sum to zero
  std::vector<std::vector<double>> houses;  ///< leaning of each pollster: a logarithm for each party, summing to zero
};

/// Opinion on `day` given all polls, before it and after it, by the linear-Gaussian state space
///
///     a_t = a_{t-1} + e_t,           e ~ N(0, walk)                       opinion
///     y_k = a_t(k) + h_i(k) + u_k,   h ~ N(0, house_sd^2), sum_i h_i = 0  poll k of pollster i
///
/// with centred logarithms a and h, and u of the variance of a multinomial sample (delta method, at the shares of all
/// polls together), of rounding, step^2 / 12, and of poll_sd^2. A poll that did not ask for all parties tells the
/// log-ratios of those that it asked for. A Kalman filter runs over the polls in the order of their days; a copy of the
/// state on `day` runs along, which makes it a fixed-point smoother.
/// Sources: Jackman (2005), Australian Journal of Political Science 40; Aitchison (1986).
///
/// @param polls      at least one, each with at least two parties
/// @param pollsters  their number
[[nodiscard]] Opinion filter_polls(std::span<const Poll> polls, int pollsters, const PollDynamics& dynamics, int day);

}  // namespace hemicycle
