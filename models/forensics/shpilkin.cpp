#include "models/forensics/shpilkin.hpp"

#include <algorithm>
#include <numeric>

#include "models/base/contracts.hpp"

namespace hemicycle {

namespace {

double ratio(double numerator, double denominator) { return denominator > 0.0 ? numerator / denominator : kUndefined; }

std::int64_t around(const std::array<std::int64_t, ShpilkinCurve::kBins>& counts, int bin) {
  const auto j = static_cast<std::size_t>(bin);
  return counts[j - 1] + counts[j] + counts[j + 1];
}

}  // namespace

std::int64_t ShpilkinCurve::leader_votes() const {
  return std::accumulate(leader.begin(), leader.end(), std::int64_t{0});
}

std::int64_t ShpilkinCurve::other_votes() const {
  return std::accumulate(others.begin(), others.end(), std::int64_t{0});
}

double ShpilkinCurve::anomalous(int bin) const {
  EXPECTS(bin >= 0 && bin < kBins);
  const auto j = static_cast<std::size_t>(bin);
  const double k = ratio(static_cast<double>(leader[j]), static_cast<double>(others[j]));
  return static_cast<double>(leader_votes()) - k * static_cast<double>(other_votes());
}

int ShpilkinCurve::mode_bin() const {
  constexpr int kFirst = 20;
  constexpr int kLast = 79;
  int mode = kFirst;
  for (int bin = kFirst; bin <= kLast; ++bin) {
    if (around(others, bin) > around(others, mode)) mode = bin;
  }
  return mode;
}

double ShpilkinCurve::mode_ratio() const {
  const int mode = mode_bin();
  return ratio(static_cast<double>(around(leader, mode)), static_cast<double>(around(others, mode)));
}

double ShpilkinCurve::mode_anomalous() const {
  return static_cast<double>(leader_votes()) - mode_ratio() * static_cast<double>(other_votes());
}

double ShpilkinCurve::mode_fraction() const { return ratio(mode_anomalous(), static_cast<double>(leader_votes())); }

double ShpilkinCurve::share_without() const {
  const double k = mode_ratio();
  return k / (1.0 + k);
}

double ShpilkinCurve::share_reported() const {
  return ratio(static_cast<double>(leader_votes()), static_cast<double>(leader_votes() + other_votes()));
}

ShpilkinCurve shpilkin_curve(const StationTable& table) {
  ShpilkinCurve curve;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::int64_t registered = table.registered[row];
    const std::int64_t ballots = table.ballots[row];
    if (registered <= kFewestVoters || ballots <= 0) continue;
    // ceil(100 ballots / registered) - 1: whole percents belong to the bin below them.
    const std::int64_t bin = (100 * ballots + registered - 1) / registered - 1;
    if (bin >= ShpilkinCurve::kBins) continue;  // more ballots than voters
    curve.leader[static_cast<std::size_t>(bin)] += table.leader[row];
    curve.others[static_cast<std::size_t>(bin)] += ballots - table.leader[row];
  }
  return curve;
}

}  // namespace hemicycle
