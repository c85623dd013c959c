#include "models/forensics/turnout_and_share.hpp"

#include <algorithm>
#include <cmath>

#include "models/math/elementary.hpp"
#include "models/math/tail_probability.hpp"

namespace hemicycle {

namespace {

/// Weighted moments of pairs about guesses near their means, which keeps the differences precise.
class PairMoments {
 public:
  PairMoments(double x_guess, double y_guess) : x_guess_(x_guess), y_guess_(y_guess) {}

  void add(double x, double y, double weight) {
    const double dx = x - x_guess_;
    const double dy = y - y_guess_;
    weight_ += weight;
    x_ += weight * dx;
    y_ += weight * dy;
    xx_ += weight * dx * dx;
    xy_ += weight * dx * dy;
    yy_ += weight * dy * dy;
  }

  double correlation() const {
    const double scale = (xx_ - x_ * x_ / weight_) * (yy_ - y_ * y_ / weight_);
    return scale > 0.0 ? (xy_ - x_ * y_ / weight_) / std::sqrt(scale) : kUndefined;
  }

  double slope() const {
    const double scale = xx_ - x_ * x_ / weight_;
    return scale > 0.0 ? (xy_ - x_ * y_ / weight_) / scale : kUndefined;
  }

 private:
  double x_guess_;
  double y_guess_;
  double weight_ = 0.0;
  double x_ = 0.0;
  double y_ = 0.0;
  double xx_ = 0.0;
  double xy_ = 0.0;
  double yy_ = 0.0;
};

struct Guess {
  double turnout = 0.5;
  double share = 0.5;
  double of_registered = 0.25;
};

/// The rates of the whole table.
Guess overall_rates(const StationTable& table) {
  const StationTotals sum = totals(table);
  if (sum.registered == 0 || sum.valid == 0) return {};
  const auto registered = static_cast<double>(sum.registered);
  return {static_cast<double>(sum.issued) / registered,
          static_cast<double>(sum.leader) / static_cast<double>(sum.valid),
          static_cast<double>(sum.leader) / registered};
}

}  // namespace

bool has_turnout_and_share(const StationTable& table, std::size_t row) {
  return table.registered[row] >= kFewestVoters && table.valid[row] > 0 && table.issued[row] <= table.registered[row];
}

TurnoutAndShare turnout_and_share(const StationTable& table) {
  const Guess guess = overall_rates(table);
  PairMoments pairs(guess.turnout, guess.share);
  PairMoments per_voter(guess.turnout, guess.of_registered);
  TurnoutAndShare result;
  std::int64_t corner = 0;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (!has_turnout_and_share(table, row)) continue;
    ++result.stations;
    const double registered = table.registered[row];
    const double turnout = table.issued[row] / registered;
    const double share = static_cast<double>(table.leader[row]) / table.valid[row];
    pairs.add(turnout, share, 1.0);
    per_voter.add(turnout, table.leader[row] / registered, registered);
    corner += turnout > 0.9 && share > 0.9 ? 1 : 0;
  }
  if (result.stations == 0) return result;
  result.correlation = pairs.correlation();
  result.slope = per_voter.slope();
  result.corner = static_cast<double>(corner) / static_cast<double>(result.stations);
  return result;
}

double positive_correlation_p(double correlation, std::int64_t stations) {
  if (stations < 4 || std::isnan(correlation)) return kUndefined;
  const double r = std::clamp(correlation, -1.0, 1.0);
  const double root = std::sqrt(static_cast<double>(stations - 3));
  if (r == 1.0 || r == -1.0) return r > 0.0 ? 0.0 : 1.0;
  return normal_upper_tail(0.5 * (log_one_plus(r) - log_one_plus(-r)) * root);
}

}  // namespace hemicycle
