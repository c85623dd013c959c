#pragma once

#include <limits>
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

/// Shares drawn by another program: replicate r takes row r, and the run has as many draws as there are rows.
struct DrawnShares {
  std::vector<double> shares;  ///< row after row, one number a party

  friend bool operator==(const DrawnShares&, const DrawnShares&) = default;
};

using NationalShares = std::variant<FixedShares, DirichletShares, LogisticNormalShares, DrawnShares>;

/// How votes come about. A region's shares are its own centre times the ratio of the national draw to the national
/// centre times exp(deviation), made to sum to one: a swing on the log-ratio scale.
struct VoteModel {
  NationalShares national;
  std::vector<double> regional_sd;  ///< of independent deviations N(0, sd^2), log scale, one a party; empty: none
  /// Polling stations: shares ~ Dirichlet(concentration * regional share), ballots multinomial. Infinity: multinomial
  /// only. Empty: a station takes its region's shares, in whole ballots.
  std::optional<double> station_concentration;

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
