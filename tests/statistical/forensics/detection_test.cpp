#include "models/forensics/detection.hpp"

#include <cmath>
#include <cstddef>
#include <random>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace hemicycle {
namespace {

/// A clean table whose statistics share a part and have laws of their own: normal, exponential, heavy-tailed, in steps.
Battery clean_battery(std::mt19937_64& engine) {
  std::normal_distribution<double> normal;
  std::exponential_distribution<double> exponential;
  const double common = normal(engine);
  Battery battery{};
  for (std::size_t s = 0; s < kStatistics; ++s) {
    const double own = 0.5 * common + normal(engine);
    const double tail = exponential(engine);
    const double values[] = {own, tail, tail * tail, std::floor(10.0 * own)};
    battery[s].value = values[s % 4];
  }
  return battery;
}

/// How often the battery of a detector made from `clean` tables rejects a further one, and the first statistic does.
std::pair<double, double> sizes_of(std::size_t clean, int repetitions) {
  std::mt19937_64 engine(clean);
  int by_battery = 0;
  int by_first = 0;
  for (int i = 0; i < repetitions; ++i) {
    std::vector<Battery> tables;
    while (tables.size() < clean) tables.push_back(clean_battery(engine));
    const Detector detector(tables);
    const Battery further = clean_battery(engine);
    by_battery += detector.rejects(further) ? 1 : 0;
    by_first += detector.rejects(all_statistics().front(), further) ? 1 : 0;
  }
  return {static_cast<double>(by_battery) / repetitions, static_cast<double>(by_first) / repetitions};
}

// k / (n + 1), 3/60, 5/101 and 10/201, of a statistic exactly and of the battery nearly. Bounds: 4 standard errors of
// 3,000 repetitions, 0.016.
TEST(Detector, CallsOneCleanTableInTwentySuspicious) {
  for (const std::size_t clean : {59u, 100u, 200u}) {
    const auto [battery, first] = sizes_of(clean, 3000);
    const double size = std::floor(0.05 * static_cast<double>(clean + 1)) / static_cast<double>(clean + 1);
    EXPECT_NEAR(first, size, 0.016) << clean;
    EXPECT_NEAR(battery, size, 0.016) << clean;
  }
}

TEST(Detector, CallsNothingSuspiciousByFewTables) {
  std::mt19937_64 engine(1);
  std::vector<Battery> tables;
  while (tables.size() < 18) tables.push_back(clean_battery(engine));
  Battery odd = clean_battery(engine);
  for (StatisticValue& statistic : odd) statistic.value = 1e9;
  EXPECT_FALSE(Detector(tables).rejects(odd));
  tables.push_back(clean_battery(engine));
  EXPECT_TRUE(Detector(tables).rejects(odd));
}

}  // namespace
}  // namespace hemicycle
