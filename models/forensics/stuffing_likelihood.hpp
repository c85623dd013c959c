#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "models/base/instruction_set.hpp"
#include "models/forensics/station_table.hpp"

namespace hemicycle {

/// Parameters of the stuffing model.
struct StuffingParameters {
  double touched = 0.1;  ///< f, in (0, 1)
  double theta = 0.3;    ///< scale of the amount
  double turnout_concentration = 30.0;
  double share_concentration = 30.0;
  std::vector<double> turnout;  ///< mean, one a region
  std::vector<double> share;    ///< mean, one a region
};

/// What the model says of a station under given parameters.
struct StuffingPosterior {
  double log_likelihood = 0.0;
  double touched = 0.0;         ///< probability that it was
  double squared_amount = 0.0;  ///< expectation of x^2, 0 where it was not
  double stuffed = 0.0;         ///< [ballots] expectation
  double stuffed_variance = 0.0;
  // Expectations of the logarithms of fair turnout, its complement, fair share and its complement.
  double log_turnout = 0.0;
  double log_absence = 0.0;
  double log_share = 0.0;
  double log_others = 0.0;
};

/// The stations of a table, with everything worked out that does not depend on the parameters: at each bin of the
/// amount x, what turnout and share would have been without it.
class StuffingLikelihood {
 public:
  static constexpr int kBins = 24;  ///< of x, of equal width

  StuffingLikelihood(const StationTable& table, InstructionSet instructions);

  [[nodiscard]] std::size_t size() const { return stations_.size(); }
  [[nodiscard]] std::size_t regions() const { return regions_; }
  [[nodiscard]] std::int32_t region(std::size_t station) const { return stations_[station].region; }
  /// Registered voters and ballots.
  [[nodiscard]] double registered(std::size_t station) const { return stations_[station].registered; }
  [[nodiscard]] double ballots(std::size_t station) const { return stations_[station].ballots; }
  [[nodiscard]] double leader(std::size_t station) const { return stations_[station].leader; }

  /// Probabilities of the bins of x.
  using Amounts = std::array<double, kBins>;

  /// @param amounts  amount_probabilities(parameters.theta)
  [[nodiscard]] StuffingPosterior posterior(std::size_t station, const StuffingParameters& parameters,
                                            const Amounts& amounts) const;

  /// The middle of a bin of x, and its probability under theta.
  [[nodiscard]] static double amount(int bin) { return (bin + 0.5) / kBins; }
  [[nodiscard]] static Amounts amount_probabilities(double theta);

 private:
  struct Station {
    std::int32_t region = 0;
    double registered = 0.0;
    double ballots = 0.0;
    double leader = 0.0;
    double log_absence = 0.0;  ///< ln (1 - ballots / registered)
    double log_others = 0.0;   ///< ln (others / registered)
    int bins = 0;              ///< bins 0 to bins - 1 of x leave votes for the leader
  };

  InstructionSet instructions_;
  std::size_t regions_;
  std::vector<Station> stations_;
  std::vector<std::array<double, kBins + 1>> log_turnout_;  ///< without stuffing, then at each bin
  std::vector<std::array<double, kBins + 1>> log_leader_;   ///< fair votes of the leader / registered
};

/// The concentration of a beta law with the variance of a rate of `of` draws whose probability has `concentration`.
[[nodiscard]] double blurred(double concentration, double of);

}  // namespace hemicycle
