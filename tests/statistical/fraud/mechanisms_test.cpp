// What mechanisms do in the mean, against closed forms.

#include <vector>

#include <gtest/gtest.h>

#include "tests/statistical/fraud/half_normal.hpp"
#include "tests/statistical/votes/moments.hpp"

namespace hemicycle {
namespace {

const VoteModel kFixed{FixedShares{}, {}, {}};

double added(const Tallies& tallies, std::size_t r) { return tallies.reported.cast()[r] - tallies.honest.cast()[r]; }

// E = p E[x] (N - B) and Var = p E[x^2] (N - B)^2 - E^2, of one unit.
TEST(Stuffing, AddsTheExpectedBallots) {
  constexpr double kAtHome = 400'000'000.0;
  for (const double sigma : {0.1, 0.3, 1.0, 5.0}) {
    for (const double chance : {0.2, 1.0}) {
      const Stuffing stuffing{0, {{true}, chance}, HalfNormalAmount{sigma}};
      Drawing drawing(nation_of(1'000'000'000, 0.6, 0.0, {0.5, 0.5}), kFixed, FixedTurnout{}, {stuffing});
      const std::vector<double> shares =
          collect(drawing, 400, [](const Tallies& tallies, std::size_t r) { return added(tallies, r) / kAtHome; });
      const double mean = chance * half_normal_mean(sigma);
      expect_moments(shares, mean, chance * half_normal_square(sigma) - mean * mean,
                     "sigma " + std::to_string(sigma) + ", chance " + std::to_string(chance), 1e-8);
    }
  }
}

// 50 stations in two regions, of which only the second is touched: 30 stations of 1000 voters, 600 at home each.
TEST(Stuffing, TouchesStationsOfTheChosenRegionsIndependently) {
  const Electorate electorate = electorate_of({region_of("a", 0, 0.4, {0.5, 0.5}, std::vector<Votes>(20, 1000)),
                                               region_of("b", 0, 0.4, {0.5, 0.5}, std::vector<Votes>(30, 1000))});
  const Stuffing stuffing{1, {{false, true}, 0.3}, FixedAmount{0.5}};
  Drawing drawing(electorate, kFixed, FixedTurnout{}, {stuffing});
  const std::vector<double> stations =
      collect(drawing, 200, [](const Tallies& tallies, std::size_t r) { return added(tallies, r) / 300.0; });
  expect_moments(stations, 30 * 0.3, 30 * 0.3 * 0.7, "stations touched");
}

TEST(Stuffing, TwiceTouchesUnitsIndependently) {
  const Stuffing first{0, {{true}, 0.3}, FixedAmount{0.5}};
  const Stuffing second{1, {{true}, 0.3}, FixedAmount{0.5}};
  Drawing drawing(nation_of(1000, 0.0, 0.0, {0.5, 0.5}), kFixed, FixedTurnout{}, {first, second});
  const auto both = [](const Tallies& tallies, std::size_t r) {
    return tallies.reported.votes[0][r] > 0 && tallies.reported.votes[1][r] > 0 ? 1.0 : 0.0;
  };
  expect_moments(collect(drawing, 400, both), 0.09, 0.09 * 0.91, "both");
}

// E = p E[x] v of every victim.
TEST(Transfer, MovesTheExpectedVotes) {
  const Transfer transfer{0, {1, 2}, {{true}, 0.4}, HalfNormalAmount{0.3}};
  Drawing drawing(ballots_of(1'000'000'000, {0.5, 0.3, 0.15, 0.05}), kFixed, FixedTurnout{}, {transfer});
  const auto moved = [](int party) {
    return [party](const Tallies& tallies, std::size_t r) {
      return (tallies.reported.votes[party][r] - tallies.honest.votes[party][r]) / 1e9;
    };
  };
  const double mean = 0.4 * half_normal_mean(0.3);
  const double variance = 0.4 * half_normal_square(0.3) - mean * mean;
  expect_moments(collect(drawing, 400, moved(0)), 0.45 * mean, 0.2025 * variance, "beneficiary", 1e-8);
  expect_moments(collect(drawing, 400, moved(1)), -0.3 * mean, 0.09 * variance, "first victim", 1e-8);
  expect_moments(collect(drawing, 400, moved(2)), -0.15 * mean, 0.0225 * variance, "second victim", 1e-8);
  expect_moments(collect(drawing, 4, moved(3)), 0.0, 0.0, "bystander");
}

}  // namespace
}  // namespace hemicycle
