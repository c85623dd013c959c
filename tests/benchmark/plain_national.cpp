// The national model of tests/benchmark/smallest.toml as a good programmer would first write it: standard
// distributions, one election after another, remainders sorted. It is what our own speed is measured against and
// shares nothing with the rest.
//
// plain_national ELECTIONS SEED: prints elections per second and the mean seats.

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

namespace {

constexpr int kLists = 5;
constexpr int kHouse = 98;
constexpr double kConcentration = 2000.0;
constexpr std::int64_t kCast = 7'538'920;   // round(11,919,241 * 0.6325)
constexpr std::int64_t kValid = 7'241'133;  // kCast less round(kCast * 0.0395)

// [ballots] the lists of 2021
constexpr std::array<double, kLists> kVotes{5'148'074, 792'828, 659'019, 383'023, 258'618};

/// Deals `total` out in proportion to the weights: whole parts first, the rest to the largest remainders.
std::vector<std::int64_t> largest_remainder(const std::vector<double>& weights, std::int64_t total) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<std::int64_t> parts(weights.size(), 0);
  if (sum <= 0.0) return parts;

  std::vector<std::pair<double, std::size_t>> remainders;
  std::int64_t left = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double exact = weights[i] / sum * static_cast<double>(total);
    parts[i] = static_cast<std::int64_t>(std::floor(exact));
    left -= parts[i];
    remainders.emplace_back(exact - std::floor(exact), i);
  }
  std::sort(remainders.begin(), remainders.end(), std::greater<>());
  for (std::int64_t i = 0; i < left; ++i) ++parts[remainders[static_cast<std::size_t>(i)].second];
  return parts;
}

using Histograms = std::array<std::array<std::int64_t, kHouse + 1>, kLists>;

void elect(std::mt19937_64& random, Histograms& histograms) {
  const double sum = std::accumulate(kVotes.begin(), kVotes.end(), 0.0);
  std::vector<double> weights(kLists);
  for (std::size_t p = 0; p < kLists; ++p) {
    weights[p] = std::gamma_distribution<double>(kConcentration * kVotes[p] / sum, 1.0)(random);
  }
  const std::vector<std::int64_t> ballots = largest_remainder(weights, kValid);

  std::vector<double> admitted(kLists, 0.0);
  for (std::size_t p = 0; p < kLists; ++p) {
    if (ballots[p] * 100 >= kCast * 7) admitted[p] = static_cast<double>(ballots[p]);
  }
  const std::vector<std::int64_t> seats = largest_remainder(admitted, kHouse);
  for (std::size_t p = 0; p < kLists; ++p) ++histograms[p][static_cast<std::size_t>(seats[p])];
}

}  // namespace

int main(int argc, char** argv) {
  const long long elections = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
  std::mt19937_64 random(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
  Histograms histograms{};

  const auto start = std::chrono::steady_clock::now();
  for (long long i = 0; i < elections; ++i) elect(random, histograms);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;

  std::printf("%.0f", static_cast<double>(elections) / seconds.count());
  for (const auto& histogram : histograms) {
    double mean = 0.0;
    for (std::size_t s = 0; s <= kHouse; ++s) mean += static_cast<double>(s) * static_cast<double>(histogram[s]);
    std::printf(" %.4f", mean / static_cast<double>(elections));
  }
  std::printf("\n");
}
