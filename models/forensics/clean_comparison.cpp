#include "models/forensics/clean_comparison.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "models/base/contracts.hpp"
#include "models/forensics/clean_elections.hpp"

namespace hemicycle {

namespace {

CleanStatistic compare(const StatisticValue& observed, const std::vector<StatisticValue>& clean) {
  constexpr double kLevel = 0.05;
  std::vector<double> values;
  double as_large = 0.0;
  double rejected = 0.0;
  double tests = 0.0;
  for (const StatisticValue& one : clean) {
    if (std::isnan(one.value)) continue;
    values.push_back(one.value);
    as_large += one.value >= observed.value ? 1.0 : 0.0;
    if (std::isnan(one.p)) continue;
    tests += 1.0;
    rejected += one.p <= kLevel ? 1.0 : 0.0;
  }
  CleanStatistic result{.observed = observed.value, .own_p = observed.p};
  result.low = quantile_of(values, kLevel);
  result.high = quantile_of(values, 1.0 - kLevel);
  if (!values.empty() && !std::isnan(observed.value)) {
    result.p = (1.0 + as_large) / (1.0 + static_cast<double>(values.size()));
  }
  if (tests > 0.0) result.size = rejected / tests;
  return result;
}

}  // namespace

CleanComparison compare_with_clean(const StationTable& table, int elections, std::uint64_t seed,
                                   InstructionSet instructions) {
  EXPECTS(elections >= 0);
  const LogFactorials factorials(most_voters(table));
  const CleanElections clean(table, seed, instructions);
  std::array<std::vector<StatisticValue>, kStatistics> values;
  for (int election = 0; election < elections; ++election) {
    const StationTable drawn = clean.draw(static_cast<std::uint32_t>(election));
    const Battery battery = examine_battery(drawn, factorials, instructions);
    for (std::size_t s = 0; s < kStatistics; ++s) values[s].push_back(battery[s]);
  }
  const Battery observed = examine_battery(table, factorials, instructions);
  CleanComparison comparison{.elections = elections};
  for (std::size_t s = 0; s < kStatistics; ++s) comparison.statistics[s] = compare(observed[s], values[s]);
  return comparison;
}

double quantile_of(std::vector<double> values, double probability) {
  EXPECTS(probability > 0.0 && probability <= 1.0);
  std::erase_if(values, [](double value) { return std::isnan(value); });
  if (values.empty()) return kUndefined;
  const double rank = std::ceil(probability * static_cast<double>(values.size()) - 1e-9);
  const auto index = static_cast<std::ptrdiff_t>(std::max(rank, 1.0)) - 1;
  std::ranges::nth_element(values, values.begin() + index);
  return values[static_cast<std::size_t>(index)];
}

}  // namespace hemicycle
