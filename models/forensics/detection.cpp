#include "models/forensics/detection.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "models/base/contracts.hpp"
#include "models/math/elementary.hpp"

namespace hemicycle {

namespace {

constexpr double kSize = 0.05;

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? kUndefined : static_cast<double>(part) / static_cast<double>(whole);
}

/// How many of the clean tables lie beyond the critical value.
std::size_t beyond(std::size_t clean) { return static_cast<std::size_t>(kSize * static_cast<double>(clean + 1)); }

double critical_value_of(const std::vector<double>& sorted) {
  const std::size_t k = beyond(sorted.size());
  return k == 0 ? std::numeric_limits<double>::infinity() : sorted[sorted.size() - k];
}

}  // namespace

Detector::Sample::Sample(std::vector<double> ascending) : sorted(std::move(ascending)) {
  const std::size_t tail = sorted.size() / 5;
  if (tail == 0) return;
  tail_from = sorted[sorted.size() - tail];
  for (std::size_t i = sorted.size() - tail; i < sorted.size(); ++i) {
    mean_excess += (sorted[i] - tail_from) / static_cast<double>(tail);
  }
}

Detector::Sample Detector::Sample::without(double value) const {
  std::vector<double> others = sorted;
  if (!std::isnan(value)) others.erase(std::ranges::lower_bound(others, value));
  return Sample(std::move(others));
}

double Detector::Sample::probability(double value) const {
  const auto share_from = [&](double least) {
    return share(static_cast<std::size_t>(sorted.end() - std::ranges::lower_bound(sorted, least)), sorted.size());
  };
  if (std::isnan(value) || sorted.empty()) return 1.0;
  if (mean_excess == 0.0 || value <= tail_from) return share_from(value);
  return share_from(tail_from) * exponential((tail_from - value) / mean_excess);
}

Detector::Detector(std::span<const Battery> clean) {
  std::vector<double> smallest(clean.size(), 1.0);
  for (std::size_t s = 0; s < kStatistics; ++s) {
    std::vector<double> values;
    for (const Battery& battery : clean) {
      if (!std::isnan(battery[s].value)) values.push_back(battery[s].value);
    }
    std::ranges::sort(values);
    critical_[s] = critical_value_of(values);
    samples_[s] = Sample(std::move(values));
    for (std::size_t i = 0; i < clean.size(); ++i) {
      const double value = clean[i][s].value;
      smallest[i] = std::min(smallest[i], samples_[s].without(value).probability(value));
    }
  }
  std::ranges::sort(smallest);
  if (const std::size_t k = beyond(clean.size()); k > 0) critical_probability_ = smallest[k - 1];
}

double Detector::smallest_probability(const Battery& battery) const {
  double smallest = 1.0;
  for (std::size_t s = 0; s < kStatistics; ++s) {
    smallest = std::min(smallest, samples_[s].probability(battery[s].value));
  }
  return smallest;
}

bool Detector::rejects(Statistic statistic, const Battery& battery) const {
  return at(battery, statistic).value > critical_value(statistic);
}

bool Detector::rejects(const Battery& battery) const { return smallest_probability(battery) < critical_probability_; }

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
