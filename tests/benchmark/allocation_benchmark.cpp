// Seats, cycles an election: threshold, admission and distribution of a block of 256 beside plain loops over doubles.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "models/random/samplers.hpp"
#include "models/seats/allocate_block.hpp"
#include "models/seats/contest.hpp"

#include "tests/benchmark/cycles.hpp"

namespace hemicycle {
namespace {

/// A block of elections with lists of falling size; the threshold of 1 % cuts some of the last ones.
struct Bench {
  Bench(int lists, const ElectoralSystem& law) : system(law), ballots(lists), seats(lists) {
    std::vector<double> sizes;
    for (int p = 0; p < lists; ++p) sizes.push_back(6.0 / (p + 1));
    sample_dirichlet(replicates, {.stage = Stage::national_shares}, sizes,
                     {ballots.votes.data(), static_cast<std::size_t>(lists) * kBlockSize});
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      for (int p = 0; p < lists; ++p) {
        ballots.votes[p][r] = static_cast<double>(static_cast<Votes>(ballots.votes[p][r] * 7'241'562.0));
        ballots.valid()[r] += ballots.votes[p][r];
      }
      ballots.cast()[r] = ballots.valid()[r] + 301'027.0;
      ballots.registered()[r] = 11'919'241.0;
    }
  }

  ElectoralSystem system;
  Replicates replicates{.instructions = best_instruction_set()};
  BallotBlock ballots;
  SeatBlock seats;
};

ElectoralSystem law(const Method& method, Seats seats) {
  ElectoralSystem system;
  system.list.seats = seats;
  system.list.method = method;
  system.list.threshold.share = {1, 100};
  system.list.threshold.base = ThresholdBase::cast;
  return system;
}

std::vector<double> admitted_votes(const Bench& bench, std::size_t r) {
  std::vector<double> votes;
  for (int p = 0; p < bench.ballots.votes.count(); ++p) {
    const double given = bench.ballots.votes[p][r];
    votes.push_back(given >= 0.01 * bench.ballots.cast()[r] ? given : 0.0);
  }
  return votes;
}

/// Seat by seat to the largest quotient votes / (slope * s + 1).
void give_by_averages(const std::vector<double>& votes, Seats given, double slope, std::vector<double>& seats) {
  for (Seats seat = 0; seat < given; ++seat) {
    std::size_t best = 0;
    double largest = -1.0;
    for (std::size_t p = 0; p < votes.size(); ++p) {
      const double quotient = votes[p] / (slope * seats[p] + 1.0);
      if (quotient > largest) best = p;
      largest = std::max(largest, quotient);
    }
    ++seats[best];
  }
}

void plain_highest_averages(Bench& bench, double slope) {
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    const std::vector<double> votes = admitted_votes(bench, r);
    std::vector<double> seats(votes.size());
    give_by_averages(votes, bench.system.list.seats, slope, seats);
    for (std::size_t p = 0; p < seats.size(); ++p) bench.seats.seats[static_cast<int>(p)][r] = seats[p];
  }
}

/// 20 seats for the strongest list with a quarter of the votes, one more for each half per cent, 50 at most; the
/// others by D'Hondt.
void plain_graduated_bonus(Bench& bench) {
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    const std::vector<double> votes = admitted_votes(bench, r);
    std::vector<double> seats(votes.size());
    const auto strongest = static_cast<std::size_t>(std::ranges::max_element(votes) - votes.begin());
    const double share = votes[strongest] / bench.ballots.valid()[r];
    const double bonus = share < 0.25 ? 0.0 : std::min(50.0, 20.0 + std::floor((share - 0.25) / 0.005));
    give_by_averages(votes, bench.system.list.seats - static_cast<Seats>(bonus), 1.0, seats);
    seats[strongest] += bonus;
    for (std::size_t p = 0; p < seats.size(); ++p) bench.seats.seats[static_cast<int>(p)][r] = seats[p];
  }
}

/// The strongest list with two fifths of the votes is brought up to 165 seats; all by D'Hondt.
void plain_majority_bonus(Bench& bench) {
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    std::vector<double> votes = admitted_votes(bench, r);
    std::vector<double> seats(votes.size());
    give_by_averages(votes, bench.system.list.seats, 1.0, seats);
    const auto strongest = static_cast<std::size_t>(std::ranges::max_element(votes) - votes.begin());
    if (votes[strongest] >= 0.4 * bench.ballots.valid()[r] && seats[strongest] < 165.0) {
      votes[strongest] = 0.0;
      std::ranges::fill(seats, 0.0);
      give_by_averages(votes, bench.system.list.seats - 165, 1.0, seats);
      seats[strongest] = 165.0;
    }
    for (std::size_t p = 0; p < seats.size(); ++p) bench.seats.seats[static_cast<int>(p)][r] = seats[p];
  }
}

/// Whole Hare quotas, then the remainders sorted.
void plain_hare(Bench& bench) {
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    const std::vector<double> votes = admitted_votes(bench, r);
    double total = 0.0;
    for (const double given : votes) total += given;
    const double quota = total / bench.system.list.seats;
    std::vector<std::pair<double, int>> remainders;
    auto left = static_cast<std::size_t>(bench.system.list.seats);
    for (int p = 0; p < static_cast<int>(votes.size()); ++p) {
      const auto whole = static_cast<Seats>(votes[static_cast<std::size_t>(p)] / quota);
      bench.seats.seats[p][r] = whole;
      left -= static_cast<std::size_t>(whole);
      remainders.emplace_back(votes[static_cast<std::size_t>(p)] - whole * quota, p);
    }
    std::ranges::sort(remainders, std::ranges::greater{});
    for (std::size_t i = 0; i < left; ++i) ++bench.seats.seats[remainders[i].second][r];
  }
}

/// One seat each to the largest claims of the lists, as far as there are claims; returns how many are left.
Seats give_by_claims(std::vector<std::pair<double, std::size_t>> claims, Seats left, std::vector<double>& seats) {
  std::ranges::sort(claims, std::ranges::greater{});
  const auto given = std::min(claims.size(), static_cast<std::size_t>(left));
  for (std::size_t i = 0; i < given; ++i) ++seats[claims[i].second];
  return left - static_cast<Seats>(given);
}

/// Whole quotas, then remainders of three quarters of the quota and averages; only averages from 19 seats on.
void plain_council(Bench& bench) {
  for (std::size_t r = 0; r < kBlockSize; ++r) {
    const std::vector<double> votes = admitted_votes(bench, r);
    std::vector<double> seats(votes.size());
    const double quota = std::accumulate(votes.begin(), votes.end(), 0.0) / bench.system.list.seats;
    Seats left = bench.system.list.seats;
    std::vector<std::pair<double, std::size_t>> claims;
    for (std::size_t p = 0; p < votes.size(); ++p) {
      seats[p] = std::floor(votes[p] / quota);
      left -= static_cast<Seats>(seats[p]);
      if (votes[p] >= 0.75 * quota) claims.emplace_back(votes[p] - seats[p] * quota, p);
    }
    if (bench.system.list.seats < kLargeCouncil) {
      left = give_by_claims(std::move(claims), left, seats);
      claims.clear();
      for (std::size_t p = 0; p < votes.size(); ++p) claims.emplace_back(votes[p] / (seats[p] + 1.0), p);
      left = give_by_claims(std::move(claims), left, seats);
    }
    give_by_averages(votes, left, 1.0, seats);
    for (std::size_t p = 0; p < seats.size(); ++p) bench.seats.seats[static_cast<int>(p)][r] = seats[p];
  }
}

using Plain = std::function<void(Bench&)>;

void enter(const std::string& name, const ElectoralSystem& system, int lists, const Plain& plain = {}) {
  const auto bench = std::make_shared<Bench>(lists, system);
  const auto ours = [bench] {
    allocate_block(bench->system, bench->ballots, bench->replicates, bench->seats);
    benchmark::DoNotOptimize(bench->seats.seats.data());
  };
  const auto theirs = [bench, plain] {
    plain(*bench);
    benchmark::DoNotOptimize(bench->seats.seats.data());
  };
  compare_cycles(fmt::format("{}, {} lists, {} seats", name, lists, system.list.seats), kBlockSize, ours,
                 plain ? std::function<void()>(theirs) : nullptr);
}

void enter_bonuses() {
  ElectoralSystem system = law(HighestAverages{Divisor::dhondt}, 300);
  system.list.bonus = GraduatedBonus{.from_share = {1, 4}, .first = 20, .step = {1, 200}, .most = 50};
  enter("graduated bonus, D'Hondt", system, 6, plain_graduated_bonus);
  system.list.bonus = MajorityBonus{.up_to = 165, .from_share = {2, 5}};
  enter("majority bonus, D'Hondt", system, 6, plain_majority_bonus);
}

/// The size of the canton of Zurich: 18 districts, 9 lists and 180 seats, of which the larger districts have more.
Contest large_canton() {
  Contest contest;
  contest.biproportional.emplace();
  contest.tier.seats = 180;
  contest.tier.method = HighestAverages{Divisor::sainte_lague};
  contest.tally.votes.resize(9);
  const Bench bench(9, {});
  for (std::size_t d = 0; d < 18; ++d) {
    DistrictVotes& district = contest.districts.emplace_back();
    district.seats = 5 + static_cast<Seats>(d % 9) + (d < 9 ? 2 : 0);
    for (int p = 0; p < 9; ++p) {
      const auto votes = static_cast<Votes>(bench.ballots.votes[p][d] / 100.0) * district.seats;
      district.votes.push_back(votes);
      contest.tally.votes[static_cast<std::size_t>(p)] += votes;
      contest.tally.valid += votes;
    }
  }
  return contest;
}

void enter_biproportional() {
  const auto contest = std::make_shared<Contest>(large_canton());
  const auto ours = [contest] { benchmark::DoNotOptimize(allocate(*contest, {}).seats.data()); };
  compare_cycles("biproportional, 18 districts, 9 lists", 1, ours, {});
}

void enter_all() {
  for (const auto& [lists, seats] : {std::pair{6, 98}, std::pair{6, 598}, std::pair{16, 98}, std::pair{50, 450}}) {
    enter("D'Hondt", law(HighestAverages{Divisor::dhondt}, seats), lists,
          [](Bench& bench) { plain_highest_averages(bench, 1.0); });
    enter("Sainte-Lague", law(HighestAverages{Divisor::sainte_lague}, seats), lists,
          [](Bench& bench) { plain_highest_averages(bench, 2.0); });
    enter("Hare", law(LargestRemainder{Quota::hare}, seats), lists, plain_hare);
  }
  enter("modified Sainte-Lague", law(HighestAverages{Divisor::modified_sainte_lague, {7, 5}}, 98), 6);
  enter("Huntington-Hill", law(HighestAverages{Divisor::huntington_hill}, 98), 6);
  enter("Dean", law(HighestAverages{Divisor::dean}, 98), 6);
  enter("D'Hondt, power 0.9", law(HighestAverages{Divisor::dhondt_power, {7, 5}, {9, 10}}, 98), 6);
  enter("quota method", law(QuotaMethod{}, 98), 6);
  enter_bonuses();
  enter("Dutch council", law(DutchCouncil{}, 17), 10, plain_council);
  enter("Dutch council", law(DutchCouncil{}, 45), 10, plain_council);
  enter_biproportional();
}

const bool kEntered = [] {
  enter_all();
  return true;
}();

}  // namespace
}  // namespace hemicycle
