#include "models/forensics/stuffing_likelihood.hpp"

#include <algorithm>
#include <cmath>

#include "models/forensics/forensic_kernels.hpp"
#include "models/math/elementary.hpp"
#include "models/math/log_gamma.hpp"

namespace hemicycle {

namespace {

constexpr int kBins = StuffingLikelihood::kBins;

const std::array<double, kBins>& logs_of_rest() {
  static const std::array<double, kBins> kLogs = [] {
    std::array<double, kBins> logs{};
    for (int k = 0; k < kBins; ++k) {
      logs[static_cast<std::size_t>(k)] = log_one_plus(-StuffingLikelihood::amount(k));
    }
    return logs;
  }();
  return kLogs;
}

bool is_fitted(const StationTable& table, std::size_t row) {
  const std::int32_t ballots = table.ballots[row];
  return table.registered[row] >= kFewestVoters && ballots < table.registered[row] && table.leader[row] > 0 &&
         table.leader[row] < ballots;
}

}  // namespace

double blurred(double concentration, double of) {
  const double variance = (1.0 - 1.0 / of) / (concentration + 1.0) + 1.0 / of;  // over mean (1 - mean)
  return 1.0 / variance - 1.0;
}

StuffingLikelihood::Amounts StuffingLikelihood::amount_probabilities(double theta) {
  std::array<double, kBins> probabilities{};
  double sum = 0.0;
  for (int k = 0; k < kBins; ++k) {
    const double z = amount(k) / theta;
    probabilities[static_cast<std::size_t>(k)] = exponential(-0.5 * z * z);
    sum += probabilities[static_cast<std::size_t>(k)];
  }
  for (double& probability : probabilities) probability /= sum;
  return probabilities;
}

StuffingLikelihood::StuffingLikelihood(const StationTable& table, InstructionSet instructions)
    : instructions_(instructions), regions_(table.regions.size()) {
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (!is_fitted(table, row)) continue;
    const double registered = table.registered[row];
    Station station{table.region[row], registered, static_cast<double>(table.ballots[row]),
                    static_cast<double>(table.leader[row])};
    const double absence = 1.0 - station.ballots / registered;
    station.log_absence = natural_log(absence);
    station.log_others = natural_log((station.ballots - station.leader) / registered);
    std::array<double, kBins + 1> turnout{natural_log(station.ballots / registered)};
    std::array<double, kBins + 1> leader{natural_log(station.leader / registered)};
    for (int k = 0; k < kBins; ++k) {
      const double x = amount(k);
      const double fair_turnout = 1.0 - absence / (1.0 - x);
      const double fair_leader = station.leader / registered - x * absence / (1.0 - x);
      if (fair_turnout <= 0.0 || fair_leader * registered < 0.5) break;
      const auto j = static_cast<std::size_t>(k) + 1;
      turnout[j] = natural_log(fair_turnout);
      leader[j] = natural_log(fair_leader);
      station.bins = k + 1;
    }
    stations_.push_back(station);
    log_turnout_.push_back(turnout);
    log_leader_.push_back(leader);
  }
}

StuffingPosterior StuffingLikelihood::posterior(std::size_t index, const StuffingParameters& parameters,
                                                const Amounts& amounts) const {
  const Station& station = stations_[index];
  const auto region = static_cast<std::size_t>(station.region);
  const double turnout_sum = blurred(parameters.turnout_concentration, station.registered);
  const double share_sum = blurred(parameters.share_concentration, station.ballots);
  const double a = parameters.turnout[region] * turnout_sum;
  const double b = turnout_sum - a;
  const double c = parameters.share[region] * share_sum;
  const double d = share_sum - c;
  // ln of beta(t; a, b) beta(v; c, d) times the Jacobian 1 / (t (1 - x)), with v = leader / (registered t).
  const double constant =
      (b - 1.0) * station.log_absence + (d - 1.0) * station.log_others - log_beta(a, b) - log_beta(c, d);
  const auto& turnout = log_turnout_[index];
  const auto& leader = log_leader_[index];
  const auto& rest = logs_of_rest();

  alignas(64) double weights[kBins + 4];
  double highest = -1e300;
  for (int j = 0; j <= station.bins; ++j) {
    const auto i = static_cast<std::size_t>(j);
    weights[j] = (a - share_sum) * turnout[i] + (c - 1.0) * leader[i] + constant;
    if (j > 0) weights[j] -= b * rest[i - 1];
    highest = std::max(highest, weights[j]);
  }
  for (int j = 0; j <= station.bins; ++j) weights[j] -= highest;
  forensic_kernels(instructions_).exponentials(weights, station.bins + 1);
  weights[0] *= 1.0 - parameters.touched;
  double sum = weights[0];
  for (int j = 1; j <= station.bins; ++j) {
    weights[j] *= parameters.touched * amounts[static_cast<std::size_t>(j) - 1];
    sum += weights[j];
  }

  StuffingPosterior result;
  result.log_likelihood = highest + natural_log(sum);
  double stuffed_square = 0.0;
  for (int j = 0; j <= station.bins; ++j) {
    const auto i = static_cast<std::size_t>(j);
    const double weight = weights[j] / sum;
    result.log_turnout += weight * turnout[i];
    result.log_share += weight * (leader[i] - turnout[i]);
    result.log_others += weight * (station.log_others - turnout[i]);
    result.log_absence += weight * (j > 0 ? station.log_absence - rest[i - 1] : station.log_absence);
    if (j == 0) continue;
    const double x = amount(j - 1);
    const double ballots = x / (1.0 - x) * (station.registered - station.ballots);
    result.touched += weight;
    result.squared_amount += weight * x * x;
    result.stuffed += weight * ballots;
    stuffed_square += weight * ballots * ballots;
  }
  result.stuffed_variance = std::max(0.0, stuffed_square - result.stuffed * result.stuffed);
  return result;
}

}  // namespace hemicycle
