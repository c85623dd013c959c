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

/// How the national draw moves a region's own shares b, party by party, to shares x that are made to sum to one.
///
/// In the last three, e is solved in every election so that the regions, weighted by their expected valid votes, give
/// the nation's drawn shares to 1e-10. A party without votes in a region stays so.
enum class Swing {
  multiplicative,  ///< x = b * drawn national share / national centre; the nation follows its draw nearly, not exactly
  uniform,         ///< x = max(b + e, 0)
  proportional,    ///< x = b * e
  logit,           ///< x has the odds of b times e
};

/// Normal deviations of the logarithms of shares in the regions. Lower-triangular factors, row by row; empty: none.
struct RegionalDeviations {
  std::vector<double> parties;  ///< of the covariance between parties within every region
  std::vector<double> regions;  ///< of the correlation of each party between regions; empty: independent regions
  std::vector<double> joint;    ///< of the covariance between all parties of all regions, region by region; alone

  friend bool operator==(const RegionalDeviations&, const RegionalDeviations&) = default;
};

/// Whether whole ballots are expectations that are rounded, or chance: voters and invalid ballots binomial, votes
/// multinomial, as if each voter decided alone.
enum class Counts { rounded, multinomial };

/// How votes come about. A region's shares are its own, moved by the national draw and multiplied by exp(deviation);
/// a station's are its region's, or its own where it has any, moved the same way and multiplied again.
struct VoteModel {
  NationalShares national;
  std::vector<double> regional_sd;  ///< of independent deviations N(0, sd^2), log scale, one a party; empty: none
  /// Polling stations: shares ~ Dirichlet(concentration * share), ballots multinomial. Infinity: multinomial only.
  /// Empty: a station's ballots follow `counts`.
  std::optional<double> station_concentration;
  std::vector<double> centre;  ///< of the national draw, one a party, summing to one; empty: the electorate's
  std::optional<UndecidedVoters> undecided;
  std::optional<PollingError> polling_error;
  Swing swing = Swing::multiplicative;
  RegionalDeviations regional = {};         ///< correlated deviations, instead of regional_sd
  std::vector<double> station_factor = {};  ///< of the covariance of a station's deviations, log scale; empty: none
  Counts counts = Counts::rounded;

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

/// logit(turnout) = logit(mean) + national + regional + station deviation, each N(0, sd^2), + sum over the parties of
/// slope * (logit of the region's share - logit of its centre).
///
/// A deviation is sd (w'n + sqrt(1 - w'w) e), e a normal of its own and n the normals of the parties' deviations at the
/// same level: with weights w = 0 it is independent of them.
struct LogitNormalTurnout {
  double national_sd = 0.0;
  double regional_sd = 0.0;  ///< a region's own turnout_sd goes over it
  double station_sd = 0.0;
  std::vector<double> slope = {};             ///< one a party; empty: none
  std::vector<double> region_factor = {};     ///< lower factor of the correlation between regions; empty: independent
  std::vector<double> national_weights = {};  ///< w of the nation, one a party; empty: zeros
  std::vector<double> regional_weights = {};  ///< w of each region, region by region; empty: zeros

  friend bool operator==(const LogitNormalTurnout&, const LogitNormalTurnout&) = default;
};

using TurnoutModel = std::variant<FixedTurnout, BetaTurnout, LogitNormalTurnout>;

}  // namespace hemicycle
