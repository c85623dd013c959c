#include "models/forensics/within_regions.hpp"

#include <cmath>

#include "models/forensics/turnout_and_share.hpp"
#include "models/math/elementary.hpp"

namespace hemicycle {

namespace {

/// Moments of pairs in one region, by Welford's updates.
struct PairSums {
  double count = 0.0;
  double x = 0.0;
  double y = 0.0;
  double xx = 0.0;
  double xy = 0.0;
  double yy = 0.0;

  void add(double new_x, double new_y) {
    count += 1.0;
    const double dx = new_x - x;
    const double dy = new_y - y;
    x += dx / count;
    y += dy / count;
    xx += dx * (new_x - x);
    xy += dx * (new_y - y);
    yy += dy * (new_y - y);
  }
};

/// @param x, y  numbers of a row
template <class X, class Y>
RegionalCorrelation correlate(const StationTable& table, X x, Y y) {
  std::vector<PairSums> regions(table.regions.size());
  RegionalCorrelation result;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (!has_turnout_and_share(table, row)) continue;
    ++result.stations;
    regions[static_cast<std::size_t>(table.region[row])].add(x(row), y(row));
  }
  PairSums sum;
  for (const PairSums& region : regions) {
    sum.xx += region.xx;
    sum.xy += region.xy;
    sum.yy += region.yy;
  }
  if (sum.xx > 0.0 && sum.yy > 0.0) result.correlation = sum.xy / std::sqrt(sum.xx * sum.yy);
  return result;
}

/// Numbers of the rows of a table.
struct Rows {
  const StationTable& table;

  auto size() const {
    return [this](std::size_t row) { return natural_log(static_cast<double>(table.registered[row])); };
  }
  auto turnout() const {
    return [this](std::size_t row) { return static_cast<double>(table.issued[row]) / table.registered[row]; };
  }
  auto share() const {
    return [this](std::size_t row) { return static_cast<double>(table.leader[row]) / table.valid[row]; };
  }
  auto invalid() const {
    return [this](std::size_t row) {
      return static_cast<double>(table.ballots[row] - table.valid[row]) / table.ballots[row];
    };
  }
};

}  // namespace

RegionalCorrelation turnout_and_size(const StationTable& table) {
  const Rows rows{table};
  return correlate(table, rows.size(), rows.turnout());
}

RegionalCorrelation share_and_size(const StationTable& table) {
  const Rows rows{table};
  return correlate(table, rows.size(), rows.share());
}

RegionalCorrelation invalid_and_share(const StationTable& table) {
  const Rows rows{table};
  return correlate(table, rows.invalid(), rows.share());
}

IssuedAndBallots issued_and_ballots(const StationTable& table) {
  IssuedAndBallots result;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::int64_t missing = std::int64_t{table.issued[row]} - table.ballots[row];
    if (missing > 0) {
      result.carried_away += missing;
      ++result.stations_with_fewer;
    } else if (missing < 0) {
      ++result.stations_with_more;
    }
  }
  return result;
}

}  // namespace hemicycle
