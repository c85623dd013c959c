#include "models/forensics/stuffing_information.hpp"

#include <array>
#include <cmath>
#include <vector>

#include "models/math/elementary.hpp"

namespace hemicycle {

namespace {

constexpr std::size_t kGlobal = 4;  // logit f, log theta, two log concentrations
constexpr std::size_t kLocal = 2;   // logits of the means of turnout and share in the region
constexpr std::size_t kAll = kGlobal + kLocal;

using Vector = std::array<double, kAll>;

double shifted_share(double share, double by) {
  const double odds = share / (1.0 - share) * exponential(by);
  return odds / (1.0 + odds);
}

/// The parameters with one of the six moved on its scale.
StuffingParameters moved(StuffingParameters parameters, std::size_t which, double by) {
  switch (which) {
    case 0:
      parameters.touched = shifted_share(parameters.touched, by);
      break;
    case 1:
      parameters.theta *= exponential(by);
      break;
    case 2:
      parameters.turnout_concentration *= exponential(by);
      break;
    case 3:
      parameters.share_concentration *= exponential(by);
      break;
    case 4:
      for (double& mean : parameters.turnout) mean = shifted_share(mean, by);
      break;
    default:
      for (double& mean : parameters.share) mean = shifted_share(mean, by);
      break;
  }
  return parameters;
}

/// Derivatives of a station's log-likelihood and of its expected stuffed ballots.
struct Derivatives {
  Vector score{};
  Vector stuffed{};
};

std::vector<Derivatives> derivatives(const StuffingLikelihood& likelihood, const StuffingParameters& parameters) {
  constexpr double kDifference = 1e-3;
  std::vector<Derivatives> result(likelihood.size());
  for (std::size_t p = 0; p < kAll; ++p) {
    for (const double side : {-1.0, 1.0}) {
      const StuffingParameters there = moved(parameters, p, side * kDifference);
      const auto amounts = StuffingLikelihood::amount_probabilities(there.theta);
      for (std::size_t i = 0; i < likelihood.size(); ++i) {
        const StuffingPosterior posterior = likelihood.posterior(i, there, amounts);
        result[i].score[p] += side * posterior.log_likelihood / (2.0 * kDifference);
        result[i].stuffed[p] += side * posterior.stuffed / (2.0 * kDifference);
      }
    }
  }
  return result;
}

/// Sums of products of scores, and the sum of the derivatives of the stuffed ballots.
struct Sums {
  std::array<Vector, kAll> products{};
  Vector stuffed{};

  void add(const Derivatives& station) {
    for (std::size_t p = 0; p < kAll; ++p) {
      stuffed[p] += station.stuffed[p];
      for (std::size_t q = 0; q < kAll; ++q) products[p][q] += station.score[p] * station.score[q];
    }
  }
};

/// Takes row and column `pivot` out of a symmetric matrix and its vector, and returns what the vector's own part adds
/// to its quadratic form: one step of elimination. Nothing where the pivot carries no information.
double take_out(std::size_t pivot, std::size_t rest, std::array<Vector, kAll>& matrix, Vector& vector) {
  constexpr double kNoInformation = 1e-12;
  const double own = matrix[pivot][pivot];
  if (own < kNoInformation) return 0.0;
  const double part = vector[pivot];
  for (std::size_t p = 0; p < rest; ++p) {
    const double factor = matrix[p][pivot] / own;
    vector[p] -= factor * part;
    for (std::size_t q = 0; q < rest; ++q) matrix[p][q] -= factor * matrix[pivot][q];
  }
  return part * part / own;
}

/// The inverse quadratic form v' M^-1 v of the first `size` rows.
double quadratic_form(std::array<Vector, kAll> matrix, Vector vector, std::size_t size) {
  double sum = 0.0;
  for (std::size_t pivot = size; pivot-- > 0;) sum += take_out(pivot, pivot, matrix, vector);
  return sum;
}

}  // namespace

StuffingErrors stuffing_errors(const StuffingLikelihood& likelihood, const StuffingParameters& parameters) {
  const std::vector<Derivatives> stations = derivatives(likelihood, parameters);
  std::vector<Sums> regions(likelihood.regions());
  for (std::size_t i = 0; i < stations.size(); ++i) {
    regions[static_cast<std::size_t>(likelihood.region(i))].add(stations[i]);
  }
  std::array<Vector, kAll> information{};
  Vector stuffed{};
  double variance = 0.0;
  for (Sums& region : regions) {
    variance += take_out(5, 5, region.products, region.stuffed);
    variance += take_out(4, 4, region.products, region.stuffed);
    for (std::size_t p = 0; p < kGlobal; ++p) {
      stuffed[p] += region.stuffed[p];
      for (std::size_t q = 0; q < kGlobal; ++q) information[p][q] += region.products[p][q];
    }
  }
  StuffingErrors errors;
  const auto error_of = [&](std::size_t which) {
    Vector unit{};
    unit[which] = 1.0;
    return std::sqrt(quadratic_form(information, unit, kGlobal));
  };
  errors.logit_touched = error_of(0);
  errors.log_theta = error_of(1);
  variance += quadratic_form(information, stuffed, kGlobal);
  const auto amounts = StuffingLikelihood::amount_probabilities(parameters.theta);
  for (std::size_t i = 0; i < likelihood.size(); ++i) {
    const StuffingPosterior posterior = likelihood.posterior(i, parameters, amounts);
    errors.stuffed += posterior.stuffed;
    variance += posterior.stuffed_variance;
  }
  errors.stuffed_sd = std::sqrt(variance);
  return errors;
}

}  // namespace hemicycle
