#include "models/forensics/stuffing_fit.hpp"

#include <algorithm>
#include <cmath>

#include "models/forensics/stuffing_information.hpp"
#include "models/forensics/stuffing_likelihood.hpp"
#include "models/math/elementary.hpp"
#include "models/math/log_gamma.hpp"

namespace hemicycle {

namespace {

constexpr std::size_t kFewestStations = 30;
constexpr double kLeastTouched = 1e-6;
constexpr double kNinety = 1.6448536269514722;  // 95 % quantile of the normal law
constexpr double kLargestError = 1.5;           // of log theta: beyond, the table says nothing about it

/// One beta law of the fair rates: counts to blur by, and the expected logarithms of the rate and the rest.
struct BetaData {
  std::vector<double> of;
  std::vector<double> log_rate;
  std::vector<double> log_rest;
};

/// The log-likelihood of stations under means of regions and one concentration.
double station_fit(const BetaData& data, std::size_t i, double mean, double concentration) {
  const double sum = blurred(concentration, data.of[i]);
  const double a = mean * sum;
  return a * data.log_rate[i] + (sum - a) * data.log_rest[i] - log_beta(a, sum - a);
}

/// The step of Newton's method for the maximum of a function of u, by differences, at most 1/2.
template <class Function>
double newton_step(Function f, double u) {
  constexpr double kDifference = 1e-3;
  const double below = f(u - kDifference);
  const double here = f(u);
  const double above = f(u + kDifference);
  const double slope = (above - below) / (2.0 * kDifference);
  const double curvature = (above - 2.0 * here + below) / (kDifference * kDifference);
  if (curvature >= 0.0) return slope > 0.0 ? 0.1 : -0.1;
  return std::clamp(-slope / curvature, -0.5, 0.5);
}

double logistic(double u) { return 1.0 / (1.0 + exponential(-u)); }
double logit(double p) { return natural_log(p / (1.0 - p)); }

double clamped_mean(double mean) { return std::clamp(mean, 0.005, 0.995); }

/// Stations of each region.
using Groups = std::vector<std::vector<std::size_t>>;

/// A step of each region's mean and of the concentration towards the maximum.
void improve(const BetaData& data, const Groups& groups, std::vector<double>& means, double& concentration) {
  for (std::size_t r = 0; r < groups.size(); ++r) {
    if (groups[r].empty()) continue;
    const auto fit = [&](double u) {
      double sum = 0.0;
      for (const std::size_t i : groups[r]) sum += station_fit(data, i, logistic(u), concentration);
      return sum;
    };
    const double u = logit(means[r]);
    means[r] = clamped_mean(logistic(u + newton_step(fit, u)));
  }
  const auto fit = [&](double u) {
    double sum = 0.0;
    for (std::size_t r = 0; r < groups.size(); ++r) {
      for (const std::size_t i : groups[r]) sum += station_fit(data, i, means[r], exponential(u));
    }
    return sum;
  };
  const double u = natural_log(concentration);
  concentration = std::clamp(exponential(u + newton_step(fit, u)), 1.0, 1e5);
}

/// The theta of which x^2 has this mean over the bins.
double theta_of(double mean_square) {
  double low = 0.02;
  double high = 3.0;
  for (int step = 0; step < 40; ++step) {
    const double middle = 0.5 * (low + high);
    const auto probabilities = StuffingLikelihood::amount_probabilities(middle);
    double square = 0.0;
    for (int k = 0; k < StuffingLikelihood::kBins; ++k) {
      square +=
          probabilities[static_cast<std::size_t>(k)] * StuffingLikelihood::amount(k) * StuffingLikelihood::amount(k);
    }
    (square < mean_square ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

/// The climb of the likelihood.
class Climb {
 public:
  explicit Climb(const StuffingLikelihood& likelihood) : likelihood_(likelihood), groups_(likelihood.regions()) {
    const std::size_t n = likelihood.size();
    for (BetaData* data : {&turnout_, &share_}) {
      data->of.resize(n);
      data->log_rate.resize(n);
      data->log_rest.resize(n);
    }
    for (std::size_t i = 0; i < n; ++i) {
      groups_[static_cast<std::size_t>(likelihood.region(i))].push_back(i);
      turnout_.of[i] = likelihood.registered(i);
      share_.of[i] = likelihood.ballots(i);
    }
    start();
  }

  int run() {
    constexpr int kMost = 400;
    constexpr double kSmallChange = 2e-5;
    for (int iteration = 1; iteration <= kMost; ++iteration) {
      const double before = parameters_.touched;
      step();
      if (std::abs(parameters_.touched - before) < kSmallChange * parameters_.touched + 1e-8) return iteration;
    }
    return kMost;
  }

  const StuffingParameters& parameters() const { return parameters_; }

 private:
  /// Means of the ballots as they are, and one station in ten touched.
  void start() {
    for (const std::vector<std::size_t>& group : groups_) {
      double registered = 1.0;
      double ballots = 0.5;
      double leader = 0.25;
      for (const std::size_t i : group) {
        registered += likelihood_.registered(i);
        ballots += likelihood_.ballots(i);
        leader += likelihood_.leader(i);
      }
      parameters_.turnout.push_back(clamped_mean(ballots / registered));
      parameters_.share.push_back(clamped_mean(leader / ballots));
    }
  }

  void step() {
    const auto amounts = StuffingLikelihood::amount_probabilities(parameters_.theta);
    double touched = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < likelihood_.size(); ++i) {
      const StuffingPosterior posterior = likelihood_.posterior(i, parameters_, amounts);
      touched += posterior.touched;
      squares += posterior.squared_amount;
      turnout_.log_rate[i] = posterior.log_turnout;
      turnout_.log_rest[i] = posterior.log_absence;
      share_.log_rate[i] = posterior.log_share;
      share_.log_rest[i] = posterior.log_others;
    }
    parameters_.touched =
        std::clamp(touched / static_cast<double>(likelihood_.size()), kLeastTouched, 1.0 - kLeastTouched);
    if (touched > 0.0) parameters_.theta = theta_of(squares / touched);
    improve(turnout_, groups_, parameters_.turnout, parameters_.turnout_concentration);
    improve(share_, groups_, parameters_.share, parameters_.share_concentration);
  }

  const StuffingLikelihood& likelihood_;
  Groups groups_;
  BetaData turnout_;
  BetaData share_;
  StuffingParameters parameters_;
};

double mean_of(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double spread(const std::vector<double>& means, double concentration) {
  const double mean = mean_of(means);
  return std::sqrt(mean * (1.0 - mean) / (concentration + 1.0));
}

}  // namespace

StuffingFit fit_stuffing(const StationTable& table, InstructionSet instructions) {
  const StuffingLikelihood likelihood(table, instructions);
  StuffingFit fit{.stations = likelihood.size()};
  if (fit.stations < kFewestStations) return fit;
  Climb climb(likelihood);
  fit.iterations = climb.run();
  const StuffingParameters& found = climb.parameters();
  const StuffingErrors errors = stuffing_errors(likelihood, found);

  const double u = logit(found.touched);
  fit.touched = {found.touched, logistic(u - kNinety * errors.logit_touched),
                 logistic(u + kNinety * errors.logit_touched)};
  const double log_theta = natural_log(found.theta);
  fit.theta.value = found.theta;
  if (errors.log_theta < kLargestError) {
    fit.theta.low = exponential(log_theta - kNinety * errors.log_theta);
    fit.theta.high = exponential(log_theta + kNinety * errors.log_theta);
  }
  fit.stuffed = {errors.stuffed, std::max(0.0, errors.stuffed - kNinety * errors.stuffed_sd),
                 errors.stuffed + kNinety * errors.stuffed_sd};
  fit.turnout_spread = spread(found.turnout, found.turnout_concentration);
  fit.share_spread = spread(found.share, found.share_concentration);
  return fit;
}

}  // namespace hemicycle
