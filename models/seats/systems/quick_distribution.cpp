#include "models/seats/systems/quick_distribution.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <optional>

namespace hemicycle {

namespace {

/// Bounds of d(s) - s over all s, where there are any.
struct Slack {
  double low = 0.0;
  double high = 1.0;
};

std::optional<Slack> slack_of(const HighestAverages& method) {
  const double first = to_double(method.first_divisor);
  switch (method.divisor) {
    case Divisor::dhondt:
      return Slack{1.0, 1.0};
    case Divisor::sainte_lague:
      return Slack{0.5, 0.5};
    case Divisor::modified_sainte_lague:  // d(0) = first / 2, then s + 1/2
      return Slack{std::min(0.5, first / 2.0), std::max(0.5, first / 2.0)};
    case Divisor::danish:
      return Slack{1.0 / 3.0, 1.0 / 3.0};
    case Divisor::imperiali:
      return Slack{2.0, 2.0};
    case Divisor::huntington_hill:
    case Divisor::dean:
      return Slack{0.0, 0.5};
    case Divisor::adams:
      return Slack{0.0, 0.0};
    case Divisor::stationary:
      return Slack{first, first};
    case Divisor::dhondt_power:
      return std::nullopt;
  }
  return std::nullopt;
}

double held_by(const Distribution& distribution, std::size_t list) {
  return distribution.held.empty() ? 0.0 : distribution.held[list];
}

/// The multiplier at which sum of max(held, votes * m + 1 - low) is the number of seats, from above by Newton's steps
/// on a function made of lines; empty where there is none above 0.
std::optional<double> sure_multiplier(const Distribution& distribution, double low) {
  const std::size_t lists = distribution.votes.size();
  double multiplier = 1.0;
  for (std::size_t step = 0; step <= lists + 1; ++step) {
    double fixed = 0.0;
    double slope = 0.0;
    for (std::size_t i = 0; i < lists; ++i) {
      const auto votes = static_cast<double>(distribution.votes[i]);
      const bool grows = votes > 0.0 && votes * multiplier + 1.0 - low > held_by(distribution, i);
      fixed += grows ? 1.0 - low : held_by(distribution, i);
      slope += grows ? votes : 0.0;
    }
    if (slope <= 0.0) return std::nullopt;
    const double next = (distribution.seats - fixed) / slope;
    if (next <= 0.0) return std::nullopt;
    if (step > 0 && next >= multiplier) return next;
    multiplier = next;
  }
  return multiplier;
}

}  // namespace

std::vector<Seats> distribute_quickly(const Method& method, const Distribution& distribution, TieBreaker& ties) {
  const auto* averages = std::get_if<HighestAverages>(&method);
  if (averages == nullptr || !distribution.most.empty()) return distribute(method, distribution, ties);
  const std::optional<Slack> slack = slack_of(*averages);
  const auto multiplier = slack ? sure_multiplier(distribution, slack->low) : std::nullopt;
  if (!multiplier) return distribute(method, distribution, ties);

  // 1e-6 of a seat is far above the rounding of numbers up to 10^5 seats, and costs at most one step.
  std::vector<Seats> sure(distribution.votes.size());
  for (std::size_t i = 0; i < sure.size(); ++i) {
    const double share = static_cast<double>(distribution.votes[i]) * *multiplier - slack->high - 1e-6;
    const double held = held_by(distribution, i);
    sure[i] = static_cast<Seats>(std::max(held, distribution.votes[i] > 0 ? std::ceil(share) : 0.0));
  }
  if (std::accumulate(sure.begin(), sure.end(), Seats{0}) > distribution.seats) {
    return distribute(method, distribution, ties);  // more held than there is
  }
  Distribution rest = distribution;
  rest.held = sure;
  return distribute(*averages, rest, ties);
}

}  // namespace hemicycle
