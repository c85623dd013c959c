#include "models/forensics/klimek_fit.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "models/base/instruction_set.hpp"
#include "models/forensics/clean_elections.hpp"
#include "models/forensics/klimek_uncertainty.hpp"
#include "models/math/elementary.hpp"

#include "tests/support/station_tables.hpp"

namespace hemicycle {
namespace {

PercentHistogram filled(double from, double step) {
  PercentHistogram histogram{};
  for (std::size_t j = 0; j < histogram.size(); ++j) histogram[j] = from + step * static_cast<double>(j % 7);
  return histogram;
}

PercentHistogram shifted(const PercentHistogram& histogram, std::size_t by) {
  PercentHistogram result{};
  for (std::size_t j = 0; j < result.size(); ++j) result[j] = histogram[(j + by) % result.size()];
  return result;
}

PercentHistogram mixed(double f, double g) {
  const PercentHistogram base = filled(10, 3);
  const PercentHistogram first = shifted(base, 2);
  const PercentHistogram second = shifted(filled(10, 3), 3);
  PercentHistogram result{};
  for (std::size_t j = 0; j < result.size(); ++j) {
    result[j] = (1 - f - g) * base[j] + f * first[j] + g * second[j];
  }
  return result;
}

MixtureFit fit(const PercentHistogram& observed) {
  const PercentHistogram base = filled(10, 3);
  return fit_mixture(observed, base, shifted(base, 2), shifted(base, 3));
}

TEST(Mixture, FindsSharesOfComponents) {
  const MixtureFit found = fit(mixed(0.3, 0.05));
  EXPECT_NEAR(found.first, 0.3, 1e-12);
  EXPECT_NEAR(found.second, 0.05, 1e-12);
  EXPECT_NEAR(found.distance, 0.0, 1e-12);
}

TEST(Mixture, StaysInsideItsBounds) {
  EXPECT_EQ(fit(mixed(-0.2, 0.05)).first, 0.0);
  EXPECT_EQ(fit(mixed(0.3, -0.1)).second, 0.0);
  const MixtureFit full = fit(mixed(0.9, 0.5));
  EXPECT_NEAR(full.first + full.second, 1.0, 1e-12);
  const MixtureFit nothing = fit(mixed(-0.3, -0.3));
  EXPECT_EQ(nothing.first + nothing.second, 0.0);
}

TEST(Mixture, OfEqualComponentsIsTheBase) {
  const PercentHistogram base = filled(10, 3);
  const MixtureFit found = fit_mixture(base, base, base, base);
  EXPECT_EQ(found.distance, 0.0);
}

/// Stations of 150 to 1,500 voters.
StationTable frame() {
  StationTable table;
  table.regions = {""};
  for (std::int32_t s = 0; s < 4000; ++s) {
    table.registered.push_back(150 + s * 7919 % 1351);
    table.region.push_back(0);
  }
  return table;
}

constexpr KlimekPeaks kPeaks{.share = 0.45, .turnout = 0.60, .share_sd = 0.08, .turnout_sd = 0.08, .theta = 0.4};

StationTable clean() { return CleanElections(frame(), kPeaks, 1, best_instruction_set()).draw(0); }

TEST(KlimekPeaks, FindThePeaksOfACleanTable) {
  const auto peaks = klimek_peaks(clean());
  ASSERT_TRUE(peaks);
  EXPECT_NEAR(peaks->share, 0.45, 0.035);
  EXPECT_NEAR(peaks->turnout, 0.60, 0.035);
  EXPECT_NEAR(peaks->share_sd, 0.08, 0.025);
  EXPECT_NEAR(peaks->turnout_sd, 0.08, 0.025);
}

TEST(KlimekPeaks, AreNotThereWithoutStations) {
  EXPECT_FALSE(klimek_peaks(StationTable{}));
  EXPECT_FALSE(klimek_peaks(test::table_of({{200, 100, 40}})));
}

TEST(KlimekFit, FindsNearlyNothingInACleanTable) {
  const auto found = fit_klimek(clean(), {.least_draws = 40'000, .instructions = best_instruction_set()});
  ASSERT_TRUE(found);
  EXPECT_LT(found->incremental, 0.05);
  EXPECT_LT(found->extreme, 0.005);
}

// One station in twenty is touched as the model says, with alpha 1.
TEST(KlimekFit, FindsExtremeFraud) {
  StationTable table = clean();
  for (std::size_t s = 0; s < table.size(); s += 20) {
    const double rank = (static_cast<double>(s) / 20.0 + 0.5) / 200.0;
    const double amount = 1.0 - 0.075 * normal_quantile(0.5 + 0.5 * rank);
    const int others = table.ballots[s] - table.leader[s];
    const auto stuffed = static_cast<std::int32_t>(amount * (table.registered[s] - table.ballots[s]));
    table.issued[s] = table.valid[s] = table.ballots[s] += stuffed;
    table.leader[s] += stuffed + static_cast<std::int32_t>(amount * others + 0.5);
  }
  const auto found = fit_klimek(table, {.least_draws = 40'000, .instructions = best_instruction_set()});
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->extreme, 0.05, 0.01);
}

TEST(KlimekUncertainty, HoldsTheFitAndKnowsWhatIsFair) {
  const StationTable table = clean();
  const auto found = fit_klimek(table, {.least_draws = 20'000, .instructions = best_instruction_set()});
  ASSERT_TRUE(found);
  const KlimekUncertainty doubt = klimek_uncertainty(table, *found, 9, 1, best_instruction_set());
  EXPECT_LE(doubt.incremental.low, doubt.incremental.high);
  EXPECT_LT(doubt.fair_incremental.high, 0.1);
  EXPECT_LT(doubt.clean_extreme.high, 0.01);
  EXPECT_GT(doubt.p, 0.05);
}

}  // namespace
}  // namespace hemicycle
