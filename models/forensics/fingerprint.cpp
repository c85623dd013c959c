#include "models/forensics/fingerprint.hpp"

#include <algorithm>
#include <cmath>

#include "models/base/contracts.hpp"
#include "models/forensics/turnout_and_share.hpp"

namespace hemicycle {

namespace {

std::int64_t weight_of(const StationTable& table, std::size_t row, FingerprintWeight weight) {
  switch (weight) {
    case FingerprintWeight::stations:
      return 1;
    case FingerprintWeight::voters:
      return table.registered[row];
    case FingerprintWeight::ballots:
      return table.ballots[row];
  }
  return 0;
}

Fingerprint empty_fingerprint(int bins) {
  EXPECTS(bins >= 1);
  const auto side = static_cast<std::size_t>(bins);
  return {bins, std::vector<std::int64_t>(side * side)};
}

void add(Fingerprint& fingerprint, std::int64_t turnout_bin, std::int64_t share_bin, std::int64_t weight) {
  const auto index = [&](std::int64_t bin) {
    return static_cast<std::size_t>(std::clamp<std::int64_t>(bin, 0, fingerprint.bins - 1));
  };
  fingerprint.counts[index(turnout_bin) * static_cast<std::size_t>(fingerprint.bins) + index(share_bin)] += weight;
}

/// Mean and deviation of a number, region by region.
class RegionalScale {
 public:
  explicit RegionalScale(std::size_t regions) : sums_(regions) {}

  void add(std::int32_t region, double value) {
    Sums& own = sums_[static_cast<std::size_t>(region)];
    const double difference = value - own.mean;
    own.count += 1.0;
    own.mean += difference / own.count;
    own.squares += difference * (value - own.mean);
  }

  /// Deviations from the mean of the region; 0 where nothing varies.
  double standardised(std::int32_t region, double value) const {
    const Sums& own = sums_[static_cast<std::size_t>(region)];
    const double sd = own.count > 0.0 ? std::sqrt(own.squares / own.count) : 0.0;
    return sd > 0.0 ? (value - own.mean) / sd : 0.0;
  }

 private:
  struct Sums {
    double count = 0.0;
    double mean = 0.0;
    double squares = 0.0;
  };
  std::vector<Sums> sums_;
};

double turnout_of(const StationTable& table, std::size_t row) {
  return static_cast<double>(table.issued[row]) / table.registered[row];
}

double share_of(const StationTable& table, std::size_t row) {
  return static_cast<double>(table.leader[row]) / table.valid[row];
}

std::int64_t standardised_bin(double deviations, int bins) {
  const double place = (deviations + kStandardisedReach) / (2.0 * kStandardisedReach);
  return static_cast<std::int64_t>(std::floor(std::clamp(place, 0.0, 1.0) * bins));
}

}  // namespace

Fingerprint fingerprint(const StationTable& table, int bins, FingerprintWeight weight) {
  Fingerprint result = empty_fingerprint(bins);
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (!has_turnout_and_share(table, row)) continue;
    add(result, std::int64_t{bins} * table.issued[row] / table.registered[row],
        std::int64_t{bins} * table.leader[row] / table.valid[row], weight_of(table, row, weight));
  }
  return result;
}

Fingerprint standardised_fingerprint(const StationTable& table, int bins, FingerprintWeight weight) {
  RegionalScale turnout(table.regions.size());
  RegionalScale share(table.regions.size());
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (!has_turnout_and_share(table, row)) continue;
    turnout.add(table.region[row], turnout_of(table, row));
    share.add(table.region[row], share_of(table, row));
  }
  Fingerprint result = empty_fingerprint(bins);
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (!has_turnout_and_share(table, row)) continue;
    const std::int32_t region = table.region[row];
    add(result, standardised_bin(turnout.standardised(region, turnout_of(table, row)), bins),
        standardised_bin(share.standardised(region, share_of(table, row)), bins), weight_of(table, row, weight));
  }
  return result;
}

}  // namespace hemicycle
