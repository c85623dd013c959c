// Cycles of whole elections, from the random numbers to the histograms: one block of 256 by a worker of the engine.

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "sim/engine/draw_group.hpp"
#include "sim/engine/worker.hpp"

#include "tests/benchmark/cycles.hpp"

namespace hemicycle {
namespace {

const std::vector<double> kShares{0.54, 0.11, 0.095, 0.09, 0.085, 0.08};  // six lists, some near 7 %

/// A nation of six lists: Hare quota, 98 seats, 7 % of the valid votes.
Scenario six_lists(NationalShares model) {
  Scenario scenario;
  for (std::size_t p = 0; p < kShares.size(); ++p) {
    const std::string id = "list" + std::to_string(p);
    scenario.electorate.parties.push_back({.id = id, .votes = static_cast<Votes>(kShares[p] * 1000)});
    scenario.events.push_back({"majority." + id, EventKind::majority, HouseShare{{static_cast<int>(p)}, 2, 1, false}});
    scenario.events.push_back(
        {"two_thirds." + id, EventKind::supermajority, HouseShare{{static_cast<int>(p)}, 3, 2, true}});
  }
  scenario.electorate.regions = {{.registered = 12'000'000, .turnout = 0.6, .invalid = 0.03, .shares = kShares}};
  scenario.votes.national = std::move(model);
  scenario.rule.list.seats = 98;
  scenario.rule.list.method = LargestRemainder{Quota::hare};
  scenario.rule.list.threshold.share = {7, 100};
  scenario.draws = Count{1} << 40;
  return scenario;
}

/// Covariance 0.02 on the diagonal and -0.004 beside it, factored.
LogisticNormalShares full_covariance() {
  const std::size_t n = kShares.size();
  std::vector<std::vector<double>> factor(n, std::vector<double>(n));
  LogisticNormalShares model;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double rest = i == j ? 0.02 : -0.0035;
      for (std::size_t k = 0; k < j; ++k) rest -= factor[i][k] * factor[j][k];
      factor[i][j] = i == j ? std::sqrt(rest) : rest / factor[j][j];
      model.factor.push_back(factor[i][j]);
    }
  }
  return model;
}

/// The scenario under so many thresholds, all on the same ballots.
Study with_rules(const Scenario& scenario, int rules) {
  Study study;
  for (int i = 0; i < rules; ++i) {
    study.points.push_back({{}, scenario});
    study.points.back().scenario.rule.list.threshold.share = {70 + i, 1000};
  }
  return study;
}

/// One block of a study by a worker that keeps its room.
std::function<void()> blocks_of(const Study& study) {
  struct Bench {
    explicit Bench(Study s)
        : study(std::move(s)), groups(group_by_draws(study.points)), worker(study, groups, best_instruction_set()) {}
    Study study;
    std::vector<DrawGroup> groups;
    Worker worker;
    Count block = 0;
  };
  auto bench = std::make_shared<Bench>(study);
  return [bench] { bench->worker.elect(bench->block++); };
}

/// The same elections the plain way: gamma_distribution, a sort of the remainders.
void plain_dirichlet_block() {
  static std::mt19937_64 engine(1);
  static std::vector<std::vector<Count>> histograms(kShares.size(), std::vector<Count>(99));
  for (int r = 0; r < kBlockSize; ++r) {
    std::vector<double> votes;
    for (const double share : kShares) votes.push_back(std::gamma_distribution<double>(1500 * share)(engine));
    const double valid = std::accumulate(votes.begin(), votes.end(), 0.0);
    for (double& v : votes) v = v >= 0.07 * valid ? v : 0.0;
    const double admitted = std::accumulate(votes.begin(), votes.end(), 0.0);
    std::vector<std::pair<double, std::size_t>> remainders;
    std::vector<int> seats;
    for (std::size_t p = 0; p < votes.size(); ++p) {
      const double quota = votes[p] * 98 / admitted;
      seats.push_back(static_cast<int>(quota));
      remainders.emplace_back(quota - std::floor(quota), p);
    }
    std::ranges::sort(remainders, std::greater<>());
    const int left = 98 - std::accumulate(seats.begin(), seats.end(), 0);
    for (int i = 0; i < left; ++i) ++seats[remainders[static_cast<std::size_t>(i)].second];
    for (std::size_t p = 0; p < seats.size(); ++p) ++histograms[p][static_cast<std::size_t>(seats[p])];
  }
}

const bool registered = [] {
  constexpr int kRules = 21;
  const Scenario dirichlet = six_lists(DirichletShares{1500});
  compare_cycles("election: Dirichlet, 6 lists, Hare 98", kBlockSize, blocks_of(with_rules(dirichlet, 1)),
                 plain_dirichlet_block);
  compare_cycles("election: logistic-normal, 6 lists, Hare 98", kBlockSize,
                 blocks_of(with_rules(six_lists(full_covariance()), 1)), {});
  compare_cycles("rule on the same draws (21 rules, 1 election)", kBlockSize * kRules,
                 blocks_of(with_rules(dirichlet, kRules)), {});
  return true;
}();

}  // namespace
}  // namespace hemicycle
