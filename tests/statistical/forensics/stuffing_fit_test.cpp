// Intervals of the fit hold the dose that the tables were made with.

#include "models/forensics/stuffing_fit.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include <gtest/gtest.h>

#include "models/base/instruction_set.hpp"
#include "models/forensics/clean_elections.hpp"

#include "tests/support/stuffed_tables.hpp"

namespace hemicycle {
namespace {

constexpr double kTouched = 0.15;
constexpr double kTheta = 0.3;
constexpr int kRegions = 4;

struct Made {
  StationTable table;
  std::int64_t stuffed = 0;
};

/// Stations of four regions with turnouts of 50 to 68 % and shares of 35 to 56 %, of which each is touched with
/// kTouched.
Made stuffed_table(int stations, std::uint32_t number, double touched = kTouched) {
  const StationTable frame = test::station_frame(stations, kRegions);
  std::array<StationTable, kRegions> drawn;
  for (std::size_t r = 0; r < drawn.size(); ++r) {
    const double step = static_cast<double>(r);
    const KlimekPeaks peaks{
        .share = 0.35 + 0.07 * step, .turnout = 0.5 + 0.06 * step, .share_sd = 0.10, .turnout_sd = 0.08};
    drawn[r] = CleanElections(frame, peaks, 11, best_instruction_set())
                   .draw(kRegions * number + static_cast<std::uint32_t>(r));
  }
  Made made{drawn[0]};
  for (std::size_t row = 0; row < frame.size(); ++row) {
    const StationTable& own = drawn[static_cast<std::size_t>(frame.region[row])];
    made.table.ballots[row] = own.ballots[row];
    made.table.leader[row] = own.leader[row];
    if (test::uniform(number, row, 0) >= touched) continue;
    made.stuffed += test::stuff(made.table, row, test::half_normal(number, row, kTheta));
  }
  made.table.issued = made.table.valid = made.table.ballots;
  return made;
}

bool holds(const FittedValue& fitted, double truth) { return fitted.low <= truth && truth <= fitted.high; }

/// How many intervals of so many fits hold the truth.
struct Coverage {
  int touched = 0;
  int theta = 0;
  int stuffed = 0;
};

Coverage coverage(int tables, int stations) {
  Coverage held;
  for (int t = 0; t < tables; ++t) {
    const Made made = stuffed_table(stations, static_cast<std::uint32_t>(t));
    const StuffingFit fit = fit_stuffing(made.table, best_instruction_set());
    held.touched += holds(fit.touched, kTouched) ? 1 : 0;
    held.theta += holds(fit.theta, kTheta) ? 1 : 0;
    held.stuffed += holds(fit.stuffed, static_cast<double>(made.stuffed)) ? 1 : 0;
  }
  return held;
}

/// 20 tables, or as many as HEMICYCLE_FITS says.
int tables_to_fit() {
  const char* const wanted = std::getenv("HEMICYCLE_FITS");
  return wanted == nullptr ? 20 : std::atoi(wanted);
}

// Of 20 intervals of 90 %, 14 to 20: fewer once in 400. Of 200, 85 to 95 in a hundred.
TEST(StuffingFit, NinetyPercentIntervalsHoldTheDose) {
  const int tables = tables_to_fit();
  const Coverage held = coverage(tables, 600);
  const int fewest = tables < 200 ? tables * 7 / 10 : tables * 85 / 100;
  const int most = tables < 200 ? tables : tables * 95 / 100;
  for (const int count : {held.touched, held.stuffed}) {
    EXPECT_GE(count, fewest);
    EXPECT_LE(count, most);
  }
  EXPECT_GE(held.theta, fewest);
}

TEST(StuffingFit, FindsLittleInACleanTable) {
  const Made made = stuffed_table(1500, 999, 0.0);
  const StuffingFit fit = fit_stuffing(made.table, best_instruction_set());
  const double ballots = static_cast<double>(totals(made.table).ballots);
  EXPECT_LT(fit.stuffed.low, 0.005 * ballots);
  EXPECT_LT(fit.stuffed.value, 0.02 * ballots);
}

TEST(StuffingFit, OfFewStationsIsUndefined) {
  const StuffingFit fit = fit_stuffing(stuffed_table(20, 1).table, best_instruction_set());
  EXPECT_TRUE(std::isnan(fit.touched.value));
}

}  // namespace
}  // namespace hemicycle
