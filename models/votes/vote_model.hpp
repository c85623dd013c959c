#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace hemicycle {

/// The shares as given, without chance.
struct FixedShares {
  friend bool operator==(const FixedShares&, const FixedShares&) = default;
};

/// National shares ~ Dirichlet(concentration * share).
struct DirichletShares {
  double concentration = 0.0;  ///< > 0; the variance of a share m is m (1 - m) / (concentration + 1)

  friend bool operator==(const DirichletShares&, const DirichletShares&) = default;
};

/// National shares = softmax(ln share + z), z ~ N(0, L L') or t with `df` degrees of freedom.
/// The given shares are the median-type centre, not the mean.
struct LogisticNormalShares {
  /// Lower-triangular factor L of the covariance of z, row by row: parties (parties + 1) / 2 numbers.
  std::vector<double> factor;
  double df = std::numeric_limits<double>::infinity();  ///< > 2; infinity: normal

  friend bool operator==(const LogisticNormalShares&, const LogisticNormalShares&) = default;
};

/// A table of shares drawn by another program, one row a draw.
struct ShareDraws {
  std::vector<double> shares;      ///< row after row; in a row one number a party, or region by region one a party
  std::vector<double> cumulative;  ///< sums of the rows' weights up to each, the last one 1; empty: rows in order
  int regions = 0;                 ///< 0: the shares are the nation's

  friend bool operator==(const ShareDraws&, const ShareDraws&) = default;
};

/// Shares drawn by another program: replicate r takes row r, and the run has as many draws as there are rows; with
/// weights every replicate takes a row with the probability of its weight. The table is shared by all copies.
struct DrawnShares {
  std::shared_ptr<const ShareDraws> draws;

  friend bool operator==(const DrawnShares& a, const DrawnShares& b) {
    return a.draws == b.draws || (a.draws && b.draws && *a.draws == *b.draws);
  }
};

using UnmixedShares = std::variant<FixedShares, DirichletShares, LogisticNormalShares, DrawnShares>;

/// One of several models of the same election.
struct MixtureComponent {
  double weight = 0.0;         ///< > 0
  std::vector<double> centre;  ///< its own shares, one a party, summing to one; empty: those of the electorate
  UnmixedShares shares;

  friend bool operator==(const MixtureComponent&, const MixtureComponent&) = default;
};

/// A mixture: every replicate is drawn from one of the models, with the probability of its weight.
struct MixedShares {
  std::vector<MixtureComponent> components;  ///< at least one

  friend bool operator==(const MixedShares&, const MixedShares&) = default;
};

using NationalShares = std::variant<FixedShares, DirichletShares, LogisticNormalShares, DrawnShares, MixedShares>;

/// Voters who had not decided when they were asked: x = (1 - share) d + share pi with pi ~ Dirichlet(concentration *
/// centre), which adds the variance share^2 m (1 - m) / (concentration + 1).
struct UndecidedVoters {
  double share = 0.0;          ///< of all who vote, in [0, 1)
  std::vector<double> centre;  ///< where they go, one a party, summing to one
  double concentration = 0.0;  ///< > 0

  friend bool operator==(const UndecidedVoters&, const UndecidedVoters&) = default;
};

/// The error that all polls of an election share: shares are multiplied by exp(b) and made to sum to one, with one
/// draw b ~ t(0, L L') an election.
struct PollingError {
  std::vector<double> factor;  ///< L, lower-triangular, row by row: parties (parties + 1) / 2 numbers
  double df = std::numeric_limits<double>::infinity();  ///< > 2; infinity: normal

  friend bool operator==(const PollingError&, const PollingError&) = default;
};

/// How votes come about. A region's shares are its own centre times the ratio of the national draw to the national
/// centre times exp(deviation), made to sum to one: a swing on the log-ratio scale.
struct VoteModel {
  NationalShares national;
  std::vector<double> regional_sd;  ///< of independent deviations N(0, sd^2), log scale, one a party; empty: none
  /// Polling stations: shares ~ Dirichlet(concentration * regional share), ballots multinomial. Infinity: multinomial
  /// only. Empty: a station takes its region's shares, in whole ballots.
  std::optional<double> station_concentration;
  std::vector<double> centre;  ///< of the national draw, one a party, summing to one; empty: the electorate's
  std::optional<UndecidedVoters> undecided;
  std::optional<PollingError> polling_error;

  friend bool operator==(const VoteModel&, const VoteModel&) = default;
};

/// Turnout as given.
struct FixedTurnout {
  friend bool operator==(const FixedTurnout&, const FixedTurnout&) = default;
};

/// Turnout ~ Beta(mean * concentration, (1 - mean) * concentration), independent for every unit of the finest level
/// that is simulated: nation, region or station.
struct BetaTurnout {
  double concentration = 0.0;  ///< > 0

  friend bool operator==(const BetaTurnout&, const BetaTurnout&) = default;
};

/// logit(turnout) = logit(mean) + national + regional + station deviation, each N(0, sd^2).
struct LogitNormalTurnout {
  double national_sd = 0.0;
  double regional_sd = 0.0;  ///< a region's own turnout_sd goes over it
  double station_sd = 0.0;

  friend bool operator==(const LogitNormalTurnout&, const LogitNormalTurnout&) = default;
};

using TurnoutModel = std::variant<FixedTurnout, BetaTurnout, LogitNormalTurnout>;

}  // namespace hemicycle
