// Ballots of whole elections, cycles an election: blocks of 256 beside plain C++ on the standard distributions.

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "models/votes/vote_kernels.hpp"

#include "tests/benchmark/cycles.hpp"
#include "tests/support/electorates.hpp"

namespace hemicycle {
namespace {

const std::vector<double> kShares{0.60, 0.12, 0.09, 0.08, 0.06, 0.05};
constexpr int kLists = 6;
constexpr double kValid = 7'241'133.0;

Electorate one_nation() { return nation_of(11'919'241, 0.6325, 0.0395, kShares); }

/// 17 regions; `stations` polling stations each, none where 0.
Electorate regions_with(int stations) {
  std::vector<Region> regions;
  for (int r = 0; r < 17; ++r) {
    const std::vector<Votes> sizes(static_cast<std::size_t>(stations), 1185);
    regions.push_back(region_of("r" + std::to_string(r), 700'000, 0.6325, kShares, sizes));
  }
  return electorate_of(std::move(regions));
}

/// A block of elections at each call.
std::function<void()> ours(const Electorate& electorate, const VoteModel& votes, const TurnoutModel& turnout,
                           std::vector<Mechanism> fraud = {}) {
  auto drawing = std::make_shared<Drawing>(electorate, votes, turnout, std::move(fraud));
  return [drawing, block = 0]() mutable {
    const Tallies& tallies = drawing->block(++block);
    benchmark::DoNotOptimize(tallies.honest.votes.data());
  };
}

/// Whole votes by sorting the remainders.
std::vector<double> share_out_by_sorting(const std::vector<double>& weights) {
  double sum = 0.0;
  for (const double weight : weights) sum += weight;
  std::vector<double> votes;
  std::vector<std::pair<double, std::size_t>> remainders;
  double left = kValid;
  for (std::size_t p = 0; p < weights.size(); ++p) {
    const double quota = weights[p] / sum * kValid;
    votes.push_back(std::floor(quota));
    remainders.emplace_back(quota - votes.back(), p);
    left -= votes.back();
  }
  std::sort(remainders.rbegin(), remainders.rend());
  for (std::size_t i = 0; static_cast<double>(i) < left; ++i) votes[remainders[i].second] += 1.0;
  return votes;
}

void enter_nations() {
  const auto plain_dirichlet = [engine = std::mt19937_64{1}]() mutable {
    for (int r = 0; r < kBlockSize; ++r) {
      std::vector<double> gammas;
      for (const double share : kShares) gammas.push_back(std::gamma_distribution<>(2000.0 * share)(engine));
      benchmark::DoNotOptimize(share_out_by_sorting(gammas).data());
    }
  };
  const auto plain_normal = [engine = std::mt19937_64{1}, factor = diagonal_factor(kLists, 0.1)]() mutable {
    std::normal_distribution<double> normal;
    for (int r = 0; r < kBlockSize; ++r) {
      std::vector<double> weights;
      std::vector<double> normals;
      for (std::size_t p = 0; p < kLists; ++p) {
        normals.push_back(normal(engine));
        double z = 0.0;
        for (std::size_t q = 0; q <= p; ++q) z += factor[p * (p + 1) / 2 + q] * normals[q];
        weights.push_back(std::exp(std::log(kShares[p]) + z));
      }
      benchmark::DoNotOptimize(share_out_by_sorting(weights).data());
    }
  };
  compare_cycles("ballots of a nation, Dirichlet, 6 lists", kBlockSize,
                 ours(one_nation(), {DirichletShares{2000.0}, {}, {}}, FixedTurnout{}), plain_dirichlet);
  compare_cycles("ballots of a nation, logistic-normal, 6 lists", kBlockSize,
                 ours(one_nation(), {LogisticNormalShares{diagonal_factor(kLists, 0.1)}, {}, {}}, FixedTurnout{}),
                 plain_normal);
}

void enter_share_out() {
  struct Table {
    Columns weights{kLists};
    Columns votes{kLists};
    Columns scratch{kLists};
    Columns valid{1};
  };
  const auto table = std::make_shared<Table>();
  std::mt19937_64 engine(1);
  for (int p = 0; p < kLists; ++p) {
    for (double& weight : table->weights[p]) weight = std::generate_canonical<double, 53>(engine);
  }
  std::ranges::fill(table->valid[0], kValid);
  const auto lanes = [table, &kernels = vote_kernels(best_instruction_set())] {
    kernels.share_out(table->weights.data(), table->valid.data(), kLists, kBlockSize, table->scratch.data(),
                      table->votes.data());
    benchmark::DoNotOptimize(table->votes.data());
  };
  compare_cycles("whole votes from shares, 6 lists", kBlockSize, lanes, [table] {
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      std::vector<double> weights;
      for (int p = 0; p < kLists; ++p) weights.push_back(table->weights[p][r]);
      benchmark::DoNotOptimize(share_out_by_sorting(weights).data());
    }
  });
}

/// The factor of a covariance of all parties of all regions: 0.02 on the diagonal, a quarter of it beside it.
std::vector<double> joint_factor(std::size_t order) {
  std::vector<double> factor;
  for (std::size_t i = 0; i < order; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double rest = i == j ? 0.02 : 0.005;
      for (std::size_t k = 0; k < j; ++k) rest -= factor[i * (i + 1) / 2 + k] * factor[j * (j + 1) / 2 + k];
      factor.push_back(i == j ? std::sqrt(rest) : rest / factor[j * (j + 1) / 2 + j]);
    }
  }
  return factor;
}

void enter_regions() {
  const VoteModel votes{LogisticNormalShares{diagonal_factor(kLists, 0.1)}, std::vector<double>(kLists, 0.08), 40.0};
  const LogitNormalTurnout turnout{.national_sd = 0.1, .regional_sd = 0.1, .station_sd = 0.25};
  compare_cycles("ballots of 17 regions", kBlockSize, ours(regions_with(0), votes, turnout), {});
  VoteModel joint{FixedShares{}, {}, {}};
  joint.regional.joint = joint_factor(17 * kLists);
  joint.counts = Counts::multinomial;
  compare_cycles("17 regions, covariance 102 x 102, multinomial", kBlockSize, ours(regions_with(0), joint, turnout),
                 {});
  VoteModel logit = votes;
  logit.swing = Swing::logit;
  compare_cycles("ballots of 17 regions, logit swing", kBlockSize, ours(regions_with(0), logit, turnout), {});
}

/// 17 regions of ten stations each, a station.
void enter_stations() {
  const VoteModel votes{LogisticNormalShares{diagonal_factor(kLists, 0.1)}, std::vector<double>(kLists, 0.08), 40.0};
  const LogitNormalTurnout turnout{.national_sd = 0.1, .regional_sd = 0.1, .station_sd = 0.25};
  const Stuffing stuffing{0, {std::vector<bool>(17, true), 0.2}, HalfNormalAmount{0.3}};
  constexpr double kStations = 17.0 * 10 * kBlockSize;
  compare_cycles("ballots of a station, with stuffing", kStations, ours(regions_with(10), votes, turnout, {stuffing}),
                 {});
  const Selection everywhere{std::vector<bool>(17, true), 0.2};
  const Transfer transfer{0, {1, 2, 3, 4, 5}, everywhere, FixedAmount{0.1}};
  const TurnoutInflation inflation{0, {.mean = 0.8, .sd = 0.05, .steps = 20}, everywhere};
  compare_cycles("ballots of a station, with three mechanisms", kStations,
                 ours(regions_with(10), votes, turnout, {stuffing, transfer, inflation}), {});
  compare_cycles("station: beta turnout", kStations, ours(regions_with(10), votes, BetaTurnout{50.0}), {});
  compare_cycles("station: beta turnout, stuffing", kStations,
                 ours(regions_with(10), votes, BetaTurnout{50.0}, {stuffing}), {});
  VoteModel counted = votes;
  counted.counts = Counts::multinomial;
  compare_cycles("station: beta-binomial turnout, stuffing", kStations,
                 ours(regions_with(10), counted, BetaTurnout{50.0}, {stuffing}), {});
}

[[maybe_unused]] const bool kEntered = [] {
  enter_nations();
  enter_share_out();
  enter_regions();
  enter_stations();
  return true;
}();

}  // namespace
}  // namespace hemicycle
