// Whole runs of ten million elections against answers that are known: Beta tails, and means computed elsewhere with
// far more draws. Each mean is compared within four standard errors, its own and that of the reference together.

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/run.hpp"
#include "sim/stats/summary.hpp"

namespace hemicycle {
namespace {

constexpr Count kDraws = 10'000'000;

Method largest_remainder() { return LargestRemainder{Quota::hare}; }
Method highest_averages(Divisor divisor) { return HighestAverages{divisor, {7, 5}}; }

/// Dirichlet with these parameters for 10^9 valid ballots.
Scenario dirichlet(const std::vector<double>& alphas, Seats seats, Fraction threshold) {
  double sum = 0.0;
  for (const double alpha : alphas) sum += alpha;
  Scenario scenario;
  Region nation{.registered = 1'000'000'000, .turnout = 1.0};
  for (std::size_t p = 0; p < alphas.size(); ++p) {
    scenario.electorate.parties.push_back({.id = "list" + std::to_string(p)});
    nation.shares.push_back(alphas[p] / sum);
  }
  scenario.electorate.regions = {nation};
  scenario.votes.national = DirichletShares{sum};
  scenario.rule.list.seats = seats;
  scenario.rule.list.threshold.share = threshold;
  scenario.draws = kDraws;
  return scenario;
}

Results counted(const Scenario& scenario, const std::vector<Method>& methods) {
  Study study;
  for (const Method& method : methods) {
    study.points.push_back({{}, scenario});
    study.points.back().scenario.rule.list.method = method;
  }
  return run(study, {2, best_instruction_set(), {}, {}}).results;
}

void expect_mean_seats(const TallyCounts& counts, const std::vector<double>& expected, double reference_error) {
  for (std::size_t p = 0; p < expected.size(); ++p) {
    const Estimate mean = summarize(counts.parties[p], kDraws).seats.mean;
    EXPECT_NEAR(mean.value, expected[p], 4.0 * std::hypot(mean.mcse, reference_error)) << "list " << p;
  }
}

void expect_entry(const TallyCounts& counts, const std::vector<double>& expected, double reference_error) {
  for (std::size_t p = 0; p < expected.size(); ++p) {
    const double error = std::sqrt(expected[p] * (1.0 - expected[p]) / static_cast<double>(kDraws));
    const double observed = static_cast<double>(counts.parties[p].admitted) / static_cast<double>(kDraws);
    EXPECT_NEAR(observed, expected[p], 5.0 * error + reference_error) << "list " << p;
  }
}

std::vector<double> six_lists() {
  std::vector<double> alphas;
  for (const double share : {.54, .11, .085, .07, .069, .052}) alphas.push_back(1500.0 * share / 0.926);
  return alphas;
}

// 98 seats, 7 % of the valid votes; the reference means come from 8.5e7 draws, error at most 0.0004.
TEST(KnownAnswers, SixListsAtSevenPercent) {
  const Results results =
      counted(dirichlet(six_lists(), 98, {7, 100}),
              {largest_remainder(), highest_averages(Divisor::dhondt), highest_averages(Divisor::sainte_lague)});
  for (const PointCounts& point : results.points) {
    expect_entry(point.honest, {1, 1, 0.999161, 0.791337, 0.742294, 0.013766}, 5e-7);
  }
  expect_mean_seats(results.points[0].honest, {62.6798, 12.7684, 9.8599, 6.5323, 6.0580, 0.1016}, 0.0004);
  expect_mean_seats(results.points[1].honest, {63.6341, 12.5643, 9.5886, 6.2886, 5.8258, 0.0986}, 0.0004);
  expect_mean_seats(results.points[2].honest, {62.6820, 12.7684, 9.8597, 6.5315, 6.0570, 0.1014}, 0.0004);
}

TEST(KnownAnswers, SixListsAtFivePercent) {
  const Results results = counted(dirichlet(six_lists(), 98, {5, 100}), {largest_remainder()});
  expect_entry(results.points.front().honest, {1, 1, 1, 0.999987, 0.999974, 0.850822}, 5e-7);
}

// Kazakhstan 2021 as a Dirichlet of 2,000: D'Hondt, 7 % of those who took part. Entry is an exact Beta tail; the
// reference means come from 5.1e7 draws, error at most 0.00015.
TEST(KnownAnswers, KazakhstanByDHondt) {
  const std::vector<double> votes{5'148'074, 792'828, 659'019, 383'023, 258'618};
  Scenario scenario = dirichlet(votes, 98, {7, 100});
  scenario.votes.national = DirichletShares{2'000};
  scenario.rule.list.threshold.base = ThresholdBase::cast;
  scenario.electorate.regions.front().registered = 11'919'241;
  scenario.electorate.regions.front().turnout = 0.6325;
  scenario.electorate.regions.front().invalid = 0.0395;
  const Results results = counted(scenario, {highest_averages(Divisor::dhondt)});
  expect_mean_seats(results.points.front().honest, {77.1201, 11.4537, 9.4252, 0.00099, 0}, 0.00015);
  expect_entry(results.points.front().honest, {1, 1, 0.998599, 0.000140612, 7e-13}, 5e-7);
}

// Two lists, x ~ Beta(60, 40), 10 seats: a seat more for every k that x passes, at k / 11 under D'Hondt and at
// (k - 1/2) / 10 under Sainte-Laguë and largest remainders. False alarm: 5 standard errors, 1e-6 a bin.
TEST(KnownAnswers, TwoListsHaveTheBetaLaw) {
  const Results results =
      counted(dirichlet({60, 40}, 10, {0, 1}),
              {highest_averages(Divisor::dhondt), highest_averages(Divisor::sainte_lague), largest_remainder()});
  const std::vector<double> dhondt{.001737, .131530, .635695, .227852, .003185};
  const std::vector<double> sainte_lague{.001291, .152484, .692767, .152917, .000542};
  const auto expect_law = [&](std::size_t point, const std::vector<double>& law) {
    for (std::size_t k = 0; k < law.size(); ++k) {
      const Histogram& seats = results.points[point].honest.parties.front().seats;
      const double observed = static_cast<double>(seats[k + 4]) / static_cast<double>(kDraws);
      const double error = std::sqrt(law[k] * (1.0 - law[k]) / static_cast<double>(kDraws));
      EXPECT_NEAR(observed, law[k], 5.0 * error + 5e-7) << k + 4 << " seats, point " << point;
    }
  };
  expect_law(0, dhondt);
  expect_law(1, sainte_lague);
  expect_law(2, sainte_lague);
}

}  // namespace
}  // namespace hemicycle
