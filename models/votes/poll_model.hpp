#pragma once

#include <string>
#include <vector>

#include "models/votes/poll.hpp"
#include "models/votes/poll_filter.hpp"

namespace hemicycle {

enum class PollMethod {
  state_space,  ///< a trend with house effects: filter_polls()
  pooled,       ///< Dirichlet(prior + effective size * pooled share): pool_polls()
};

/// What is asked of polls.
enum class PollTarget {
  result,   ///< the vote on election day: they may all err together
  opinion,  ///< what everybody would have answered on a day
};

/// How polls become a law of national shares.
struct PollModel {
  PollMethod method = PollMethod::state_space;
  PollTarget target = PollTarget::result;
  int day = 0;  ///< asked for; days since 1 January 1970
  PollDynamics dynamics;
  double correlation = 0.5;  ///< pooled: of the errors of two polls
  int window_days = 14;      ///< pooled: older polls count half, those older than twice as much not at all

  friend bool operator==(const PollModel&, const PollModel&) = default;
};

/// How wrong the polls of an election may be together: sd of the logarithm of a share m is
/// sd_log (m / 0.2)^(-size_exponent), where no sd is given party by party.
struct PollingErrorSize {
  double sd_log = 0.0;              ///< of a party at 20 %
  double size_exponent = 0.0;       ///< small parties are missed by more of their size
  std::vector<double> by_party;     ///< goes over both
  std::vector<double> drift;        ///< covariance of opinion's way to the vote, parties x parties; empty: none
  std::vector<double> correlation;  ///< parties x parties, row by row; empty: independent
  double df = 0.0;                  ///< > 2, degrees of freedom of the t law; infinity: normal
};

/// Sizes found on 15 elections, each left out in turn (`hemicycle backtest`).
namespace poll_defaults {

inline constexpr double kWalkSd = 0.02;  // a day
inline constexpr double kHouseSd = 0.04;
inline constexpr double kPollSd = 0.03;
inline constexpr double kErrorSd = 0.07;
inline constexpr double kErrorSizeExponent = 0.25;
inline constexpr double kErrorDf = 5.0;

}  // namespace poll_defaults

}  // namespace hemicycle
