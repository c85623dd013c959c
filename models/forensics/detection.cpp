#include "models/forensics/detection.hpp"

#include <algorithm>
#include <cmath>

#include "models/base/contracts.hpp"
#include "models/forensics/clean_comparison.hpp"

namespace hemicycle {

namespace {

constexpr double kSize = 0.05;

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? kUndefined : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Detector::Detector(std::span<const Battery> clean) {
  for (std::size_t s = 0; s < kStatistics; ++s) {
    for (const Battery& battery : clean) {
      if (!std::isnan(battery[s].value)) sorted_[s].push_back(battery[s].value);
    }
    std::ranges::sort(sorted_[s]);
    critical_[s] = quantile_of(sorted_[s], 1.0 - kSize);
  }
  std::vector<double> ranks;
  for (const Battery& battery : clean) ranks.push_back(smallest_rank(battery));
  critical_rank_ = quantile_of(ranks, kSize);
}

double Detector::smallest_rank(const Battery& battery) const {
  double smallest = 1.0;
  for (std::size_t s = 0; s < kStatistics; ++s) {
    const double value = battery[s].value;
    if (std::isnan(value) || sorted_[s].empty()) continue;
    const auto as_large = sorted_[s].end() - std::ranges::lower_bound(sorted_[s], value);
    smallest = std::min(smallest, static_cast<double>(as_large) / static_cast<double>(sorted_[s].size()));
  }
  return smallest;
}

bool Detector::rejects(Statistic statistic, const Battery& battery) const {
  return at(battery, statistic).value > critical_value(statistic);
}

bool Detector::rejects(const Battery& battery) const { return smallest_rank(battery) < critical_rank_; }

double Detection::power(Statistic statistic) const {
  return share(by_statistic[static_cast<std::size_t>(statistic)], tables);
}

double Detection::battery_power() const { return share(by_battery, tables); }

Detection detect(const Detector& detector, std::span<const Battery> tables) {
  Detection detection{.tables = tables.size()};
  for (const Battery& battery : tables) {
    for (const Statistic statistic : all_statistics()) {
      detection.by_statistic[static_cast<std::size_t>(statistic)] += detector.rejects(statistic, battery) ? 1 : 0;
    }
    detection.by_battery += detector.rejects(battery) ? 1 : 0;
  }
  return detection;
}

double dose_at(std::span<const double> doses, std::span<const double> powers, double level) {
  EXPECTS(doses.size() == powers.size());
  for (std::size_t i = 0; i < doses.size(); ++i) {
    if (std::isnan(powers[i]) || powers[i] < level) continue;
    if (i == 0) return doses[0];
    const double part = (level - powers[i - 1]) / (powers[i] - powers[i - 1]);
    return doses[i - 1] + part * (doses[i] - doses[i - 1]);
  }
  return kUndefined;
}

}  // namespace hemicycle
