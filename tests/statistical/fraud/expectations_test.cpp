// The expectation of every mechanism, and the variance where it has a closed form, at one unit or a few: 100,000
// voters, 60,000 ballots, 1,200 of them invalid, and 29,400, 17,640, 8,820 and 2,940 votes. What is touched with
// probability p has the mean p m and, where it does s with variance v, the variance p v + p (1 - p) s^2.

#include <cmath>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/statistical/fraud/half_normal.hpp"
#include "tests/statistical/votes/moments.hpp"

namespace hemicycle {
namespace {

constexpr double kChance = 0.4;
constexpr double kAtHome = 40'000.0;
constexpr double kVotes[] = {29'400.0, 17'640.0, 8'820.0, 2'940.0};
constexpr int kBlocks = 100;

const Selection kWhere{.regions = {true}, .share_of_stations = kChance};
const VoteModel kFixed{FixedShares{}, {}, {}};

std::vector<double> sampled(const Mechanism& mechanism, const Quantity& quantity) {
  Drawing drawing(nation_of(100'000, 0.6, 0.02, {0.5, 0.3, 0.15, 0.05}), kFixed, FixedTurnout{}, {mechanism});
  return collect(drawing, kBlocks, quantity);
}

/// Votes gained by a party.
Quantity gain_of(int party) {
  return [party](const Tallies& tallies, std::size_t r) {
    return tallies.reported.votes[party][r] - tallies.honest.votes[party][r];
  };
}

double invalid(const BallotBlock& ballots, std::size_t r) { return ballots.cast()[r] - ballots.valid()[r]; }

void expect_mean(const std::vector<double>& values, double mean, const std::string& what, double rounding = 0.0) {
  const Moments moments = moments_of(values);
  EXPECT_NEAR(moments.mean, mean, kFarStandardErrors * moments.mean_error + rounding) << what;
}

/// Mean and variance of Binomial(n, q) where touched.
void expect_binomial(const std::vector<double>& values, double n, double q, const std::string& what) {
  expect_moments(values, kChance * n * q, kChance * n * q * (1.0 - q) + kChance * (1.0 - kChance) * n * q * n * q,
                 what);
}

TEST(Expectation, RollInflation) {
  const auto added = [](const Tallies& tallies, std::size_t r) {
    return tallies.reported.registered()[r] - tallies.honest.registered()[r];
  };
  expect_binomial(sampled(RollInflation{kWhere, BinomialAmount{0.05}}, added), 100'000.0, 0.05, "roll");
}

TEST(Expectation, Suppression) {
  const Suppression suppression{{1, 2}, kWhere, BinomialAmount{0.2}};
  std::vector<double> lost = sampled(suppression, gain_of(1));
  for (double& votes : lost) votes = -votes;
  expect_binomial(lost, kVotes[1], 0.2, "victim");
  const auto cast = [](const Tallies& tallies, std::size_t r) {
    return tallies.honest.cast()[r] - tallies.reported.cast()[r];
  };
  expect_mean(sampled(suppression, cast), kChance * 0.2 * (kVotes[1] + kVotes[2]), "ballots");
}

TEST(Expectation, Coercion) {
  const Coercion coercion{0, {1, 2, 3}, 0.6, 0.25, 0.9, 0.3, kWhere};
  const double others = kVotes[1] + kVotes[2] + kVotes[3];
  expect_mean(sampled(coercion, gain_of(0)), kChance * 0.15 * (0.9 * kAtHome + 0.3 * others), "beneficiary");
  expect_mean(sampled(coercion, gain_of(1)), -kChance * 0.15 * 0.3 * kVotes[1], "victim");
  const auto spoilt = [](const Tallies& tallies, std::size_t r) {
    return invalid(tallies.reported, r) - invalid(tallies.honest, r);
  };
  expect_mean(sampled(coercion, spoilt), kChance * 0.15 * 0.1 * kAtHome, "spoilt");
}

// 10,000 offers of 2,000 each; 0.5 (0.4 + 0.3) of them bring a vote.
TEST(Expectation, VoteBuying) {
  const VoteBuying buying{0, {1, 2, 3}, 2e7, 2000.0, 0.5, 0.4, 0.3, kWhere};
  expect_binomial(sampled(buying, gain_of(0)), 10'000.0, 0.35, "bought");
  const auto turnout = [](const Tallies& tallies, std::size_t r) {
    return tallies.reported.cast()[r] - tallies.honest.cast()[r];
  };
  expect_binomial(sampled(buying, turnout), 10'000.0, 0.2, "from home");
}

// Of a list with v votes h v head households of ten and cast nine ballots more; the 9 h 60,000 members come from the
// rest of the roll, of whom (1 - h) v / (100,000 - h 60,000) would have voted for it.
TEST(Expectation, FamilyVoting) {
  constexpr double kHeads = 0.01;
  const FamilyVoting families{kHeads, {10}, Selection{.regions = {true}}};
  for (int p = 0; p < 4; ++p) {
    const double members = 9.0 * kHeads * 60'000.0;
    const double lost = members * (1.0 - kHeads) * kVotes[p] / (100'000.0 - kHeads * 60'000.0);
    expect_mean(sampled(families, gain_of(p)), 9.0 * kHeads * kVotes[p] - lost, "list " + std::to_string(p), 0.6);
  }
  // Households of 3, 5 and 10, equally likely: five members more on average.
  const auto turnout = [](const Tallies& tallies, std::size_t r) {
    return tallies.reported.cast()[r] - tallies.honest.cast()[r];
  };
  const double at_home = kAtHome / (100'000.0 - 600.0);
  expect_mean(sampled(FamilyVoting{kHeads, {3, 5, 10}, Selection{.regions = {true}}}, turnout), 5.0 * 600.0 * at_home,
              "turnout", 0.6);
}

// 2,000 ballots over stations of 100, 300 and 600 voters, none of them full.
TEST(Expectation, Carousel) {
  const Electorate electorate = electorate_of(
      {region_of("a", 0, 0.1, {0.5, 0.5}, {10'000, 30'000}), region_of("b", 0, 0.1, {0.5, 0.5}, {60'000})});
  const Carousel carousel{1, 1000, 3, Overflow::cap, Selection{.regions = {true, true}}};
  const Annulment rest{{}, 0.0, false, Selection{.regions = {false, true}}};
  Drawing drawing(electorate, kFixed, FixedTurnout{}, {carousel, rest});
  const auto gained = [](const Tallies& tallies, std::size_t r) { return tallies.reported.votes[1][r] - 2000.0; };
  expect_moments(collect(drawing, kBlocks, gained), 2000.0 * 0.4, 2000.0 * 0.4 * 0.6, "first region");
}

TEST(Expectation, Klimek) {
  const Klimek klimek{0, 0.3, 0.1, 0.4, 0.075, 2.0, Selection{.regions = {true}}};
  const double others = kVotes[1] + kVotes[2] + kVotes[3];
  const double y = 1.0 - half_normal_mean(0.075);
  const double y_square = 1.0 - 2.0 * half_normal_mean(0.075) + half_normal_square(0.075);
  const double gained = 0.3 * (half_normal_mean(0.4) * kAtHome + half_normal_square(0.4) * others) +
                        0.1 * (y * kAtHome + y_square * others);
  expect_mean(sampled(klimek, gain_of(0)), gained, "beneficiary", 1.0);
  expect_mean(sampled(klimek, gain_of(1)), -kVotes[1] * (0.3 * half_normal_square(0.4) + 0.1 * y_square), "victim",
              1.0);
  EXPECT_NEAR(y, 0.9402, 5e-5);
}

TEST(Expectation, Transfer) {
  const Transfer transfer{0, {1, 3}, kWhere, BinomialAmount{0.1}};
  expect_mean(sampled(transfer, gain_of(0)), kChance * 0.1 * (kVotes[1] + kVotes[3]), "beneficiary");
}

TEST(Expectation, InvalidationAndRemoval) {
  const auto spoilt = [](const Tallies& tallies, std::size_t r) {
    return invalid(tallies.reported, r) - invalid(tallies.honest, r);
  };
  expect_binomial(sampled(Invalidation{{1}, kWhere, BinomialAmount{0.1}}, spoilt), kVotes[1], 0.1, "invalid");
  const auto removed = [](const Tallies& tallies, std::size_t r) { return tallies.reported.removed[0][r]; };
  expect_binomial(sampled(Removal{{1}, kWhere, BinomialAmount{0.1}}, removed), kVotes[1], 0.1, "removed");
}

// v' = (1 - e) v + e (60,000 - v) / 4: four other piles.
TEST(Expectation, Miscount) {
  const Miscount miscount{0.01, Selection{.regions = {true}}};
  for (int p = 0; p < 4; ++p) {
    expect_mean(sampled(miscount, gain_of(p)), 0.01 * ((60'000.0 - kVotes[p]) / 4.0 - kVotes[p]), std::to_string(p));
  }
  const auto spoilt = [](const Tallies& tallies, std::size_t r) {
    return invalid(tallies.reported, r) - invalid(tallies.honest, r);
  };
  expect_mean(sampled(miscount, spoilt), 0.01 * (58'800.0 / 4.0 - 1200.0), "invalid");
}

TEST(Expectation, TargetShare) {
  const TargetShare protocol{0, Target{0.7, 0.03, 0, Target::Rounding::nearest}, false, Selection{.regions = {true}}};
  expect_moments(sampled(protocol, gain_of(0)), 0.7 * 60'000.0 - kVotes[0], 1800.0 * 1800.0, "beneficiary", 1.0);
}

TEST(Expectation, TurnoutInflation) {
  const TurnoutInflation inflation{2, Target{0.8, 0.02, 0, Target::Rounding::nearest}, Selection{.regions = {true}}};
  expect_moments(sampled(inflation, gain_of(2)), 20'000.0, 2000.0 * 2000.0, "beneficiary", 1.0);
}

// The protocol says nothing about what was cast.
TEST(Expectation, PrefilledProtocol) {
  const PrefilledProtocol protocol{0.8, 0.02, 0.02, {0.7, 0.1, 0.1, 0.1}, Selection{.regions = {true}}};
  Drawing drawing(nation_of(100'000, 0.6, 0.02, {0.5, 0.3, 0.15, 0.05}), VoteModel{DirichletShares{100.0}, {}, {}},
                  BetaTurnout{100.0}, {protocol});
  std::vector<double> sincere;
  const std::vector<double> written = collect(drawing, kBlocks, [&](const Tallies& tallies, std::size_t r) {
    sincere.push_back(tallies.honest.votes[0][r]);
    return tallies.reported.votes[0][r];
  });
  expect_mean(written, 0.8 * 0.98 * 0.7 * 100'000.0, "beneficiary", 1.0);
  const double error =
      std::sqrt(moments_of(sincere).variance * moments_of(written).variance / static_cast<double>(written.size()));
  EXPECT_NEAR(covariance_of(sincere, written), 0.0, kFarStandardErrors * error);
}

// 500 votes are taken in a region with probability 0.3, and no protocol of a station tells.
TEST(Expectation, Tabulation) {
  const Electorate electorate = electorate_of({region_of("a", 0, 0.5, {0.5, 0.5}, std::vector<Votes>(4, 1000)),
                                               region_of("b", 0, 0.5, {0.5, 0.5}, std::vector<Votes>(2, 1000))});
  const Tabulation tabulation{1, {0}, Selection{.regions = {true, true}, .share_of_stations = 0.3}, BundleAmount{500}};
  Drawing drawing(electorate, kFixed, FixedTurnout{}, {tabulation});
  expect_moments(collect(drawing, kBlocks, gain_of(1)), 2 * 0.3 * 500.0, 2 * 0.3 * 0.7 * 250'000.0, "moved");
}

TEST(Expectation, Annulment) {
  const Annulment annulment{{}, 0.0, false, kWhere};
  const auto left = [](const Tallies& tallies, std::size_t r) { return tallies.reported.cast()[r]; };
  expect_moments(sampled(annulment, left), 0.6 * 60'000.0, 0.6 * 0.4 * 60'000.0 * 60'000.0, "left");
}

// Of two stations with independent votes the second repeats the first with probability p. Then the variance of the sum
// is four times that of one, else twice.
TEST(Expectation, CopiedProtocol) {
  const Electorate electorate = electorate_of({region_of("a", 0, 1.0, {0.5, 0.5}, {10'000, 10'000})});
  const CopiedProtocol copies{Selection{.regions = {true}, .share_of_stations = kChance}};
  Drawing drawing(electorate, VoteModel{FixedShares{}, {}, 50.0}, FixedTurnout{}, {copies});
  const double one = 10'000.0 * 0.25 * (1.0 + 9'999.0 / 51.0);  // Beta-binomial
  const auto votes = [](const Tallies& tallies, std::size_t r) { return tallies.reported.votes[0][r]; };
  expect_moments(collect(drawing, kBlocks, votes), 10'000.0, 2.0 * one * (1.0 + kChance), "sum");
}

/// Twenty stations of one region, each of which gets one voter more where it is touched.
std::vector<double> touched_of_twenty(const Selection& where, const std::optional<Observers>& observers) {
  const Electorate electorate = electorate_of({region_of("a", 0, 0.5, {1.0}, std::vector<Votes>(20, 100))});
  Drawing drawing(
      ElectionSampler(electorate, kFixed, FixedTurnout{}, {RollInflation{where, BundleAmount{1}}}, observers));
  return collect(drawing, kBlocks, [](const Tallies& tallies, std::size_t r) {
    return tallies.reported.registered()[r] - tallies.honest.registered()[r];
  });
}

// Effect o r + (1 - o) (1 + m o / (1 - o)) on the chance; 1 where as many attempts are displaced as deterred.
TEST(Expectation, Observers) {
  const Selection where{.regions = {true}, .share_of_stations = 0.3};
  const Observers deterring{.regions = {true}, .share = 0.25, .deterrence = 0.6};
  expect_moments(touched_of_twenty(where, deterring), 20 * 0.3 * 0.85, 20 * 0.255 * 0.745, "deterred");
  Observers displacing = deterring;
  displacing.displacement = 0.6;
  expect_moments(touched_of_twenty(where, displacing), 20 * 0.3, 20 * 0.3 * 0.7, "displaced");
  displacing.displacement = 0.2;
  const double effect = 0.25 * 0.4 + 0.75 * (1.0 + 0.2 * 0.25 / 0.75);
  expect_mean(touched_of_twenty(where, displacing), 20 * 0.3 * effect, "partly displaced");
}

// Sent out before the count, observers deter what happens in the box and not what happens on the table.
TEST(Expectation, BlockedObservers) {
  const Electorate electorate = electorate_of({region_of("a", 0, 0.5, {0.5, 0.5}, std::vector<Votes>(20, 100))});
  const Selection where{.regions = {true}, .share_of_stations = 0.5};
  const Observers observers{.regions = {true}, .share = 0.8, .deterrence = 1.0, .blocked = 0.25};
  const auto mean_gain = [&](const Mechanism& mechanism) {
    Drawing drawing(ElectionSampler(electorate, kFixed, FixedTurnout{}, {mechanism}, observers));
    return collect(drawing, kBlocks, gain_of(0));
  };
  expect_mean(mean_gain(Stuffing{0, where, BundleAmount{10}}), 20 * 10 * 0.5 * 0.2, "stuffing");
  expect_mean(mean_gain(Transfer{0, {1}, where, BundleAmount{10}}), 20 * 10 * 0.5 * 0.4, "transfer");
}

// How common a mechanism is, drawn once an election: n m and n m (1 - m) (a + b + n) / (a + b + 1).
TEST(Expectation, UncertainPrevalence) {
  const double m = 59.0 / 130.0;
  const double variance = 20 * m * (1 - m) * 150.0 / 131.0;
  expect_moments(touched_of_twenty({.regions = {true}, .share_of_stations = BetaPrevalence{59.0, 71.0}}, {}), 20 * m,
                 variance, "stations");
  const Observers observers{.regions = {true}, .bad_counts = BetaPrevalence{59.0, 71.0}};
  expect_moments(touched_of_twenty({.regions = {true}, .bad_counts = true}, observers), 20 * m, variance, "counts");
}

// A machine at work in a region with probability q touches each of its n stations with probability p: the variance of a
// region is q n p (1 - p) + q (1 - q) (n p)^2.
TEST(Expectation, RegionalMachine) {
  const Electorate electorate = electorate_of({region_of("a", 0, 0.5, {1.0}, std::vector<Votes>(10, 100)),
                                               region_of("b", 0, 0.5, {1.0}, std::vector<Votes>(30, 100))});
  const Selection where{.regions = {true, true}, .share_of_stations = 0.3, .share_of_regions = 0.4};
  Drawing drawing(electorate, kFixed, FixedTurnout{}, {RollInflation{where, BundleAmount{1}}});
  const auto touched = [](const Tallies& tallies, std::size_t r) {
    return tallies.reported.registered()[r] - tallies.honest.registered()[r];
  };
  const double variance = 0.4 * 40 * 0.21 + 0.24 * (3.0 * 3.0 + 9.0 * 9.0);
  expect_moments(collect(drawing, kBlocks, touched), 0.4 * 40 * 0.3, variance, "stations");
}

// Stations of half and of one and a half times the mean size are touched with 0.5 and 1.5 times the chance.
TEST(Expectation, SelectionBySize) {
  const Electorate electorate = electorate_of({region_of("a", 0, 0.0, {1.0}, {50, 150})});
  const Selection where{.regions = {true}, .share_of_stations = 0.4, .size_power = 1.0};
  Drawing drawing(electorate, kFixed, FixedTurnout{}, {Stuffing{0, where, FixedAmount{1.0}}});
  const double variance = 2500.0 * 0.2 * 0.8 + 22'500.0 * 0.6 * 0.4;
  expect_moments(collect(drawing, kBlocks, gain_of(0)), 50.0 * 0.2 + 150.0 * 0.6, variance, "ballots");
}

// Of 20 stations exactly 5: any of them as likely as any other.
TEST(Expectation, ExactNumber) {
  std::vector<Votes> stations(20, 100);
  stations[13] = 101;  // the only one of its size
  const Electorate electorate = electorate_of({region_of("a", 0, 0.0, {1.0}, stations)});
  const Stuffing chosen{0, {.regions = {true}, .stations = 5}, BundleAmount{1}};
  const Annulment others{{}, 0.0, false, {.regions = {true}, .most_registered = 100}};
  Drawing drawing(electorate, kFixed, FixedTurnout{}, {chosen, others});
  expect_moments(collect(drawing, kBlocks, gain_of(0)), 0.25, 0.25 * 0.75, "one station");
}

}  // namespace
}  // namespace hemicycle
