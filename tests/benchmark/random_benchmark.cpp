// Random variates, cycles a value: a block of 256 replicates beside the distributions of the standard library.

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <random>
#include <span>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "models/random/random_kernels.hpp"
#include "models/random/samplers.hpp"

#include "tests/benchmark/cycles.hpp"

namespace hemicycle {
namespace {

constexpr int kLists = 6;

/// What every benchmark of this file works on; a new block at each call.
struct Bench {
  std::mt19937_64 engine{1};
  Replicates replicates{.instructions = best_instruction_set()};
  Columns in{kLists + 2};
  Columns out{kLists};

  const Replicates& next() {
    replicates.first += kBlockSize;
    return replicates;
  }
  [[nodiscard]] std::span<double> columns(int count) {
    return {out.data(), static_cast<std::size_t>(count) * kBlockSize};
  }
};

std::shared_ptr<Bench> bench() { return std::make_shared<Bench>(); }

constexpr Address kHere{.stage = Stage::national_shares};

/// One block of draws of a distribution, with parameters that the compiler cannot know.
template <typename Distribution>
std::function<void()> plain(Distribution distribution) {
  return [distribution, state = bench()]() mutable {
    for (double& value : state->out[0]) value = static_cast<double>(distribution(state->engine));
    benchmark::DoNotOptimize(state->out.data());
  };
}

void enter_words() {
  const auto words = std::make_shared<std::array<std::vector<std::uint64_t>, 2>>();
  for (auto& word : *words) word.resize(kBlockSize + 8);
  const auto ours = [state = bench(), words] {
    const RandomKernels& kernels = random_kernels(state->replicates.instructions);
    kernels.words(state->next(), kHere, (*words)[0].data(), (*words)[1].data());
    benchmark::DoNotOptimize((*words)[0].data());
  };
  const auto plain_words = [engine = std::mt19937_64{1}, words]() mutable {
    for (auto& word : *words) {
      for (int i = 0; i < kBlockSize; ++i) word[static_cast<std::size_t>(i)] = engine();
    }
    benchmark::DoNotOptimize((*words)[0].data());
  };
  compare_cycles("64 random bits", 2 * kBlockSize, ours, plain_words);
}

void enter_normals() {
  const auto ours = [state = bench()] { sample_normals(state->next(), kHere, state->columns(2)); };
  compare_cycles("normal", 2 * kBlockSize, ours, [state = bench()] {
    std::normal_distribution<double> distribution;
    for (double& value : state->columns(2)) value = distribution(state->engine);
  });
}

void enter_gamma(double shape) {
  const auto ours = [state = bench(), shape] {
    const std::array<double, 2> shapes{shape, shape};
    sample_gammas(state->next(), kHere, shapes, state->columns(2));
  };
  compare_cycles(fmt::format("gamma({})", shape), 2 * kBlockSize, ours, [state = bench(), shape] {
    std::gamma_distribution<double> distribution(shape);
    for (double& value : state->columns(2)) value = distribution(state->engine);
  });
}

void enter_beta() {
  const auto ours = [state = bench()] { sample_beta(state->next(), kHere, 30.0, 20.0, state->out[0]); };
  compare_cycles("beta(30, 20)", kBlockSize, ours, [state = bench()] {
    std::gamma_distribution<double> a(30.0);
    std::gamma_distribution<double> b(20.0);
    for (double& value : state->out[0]) {
      const double gamma = a(state->engine);
      value = gamma / (gamma + b(state->engine));
    }
  });
}

void enter_dirichlet() {
  constexpr std::array<double, kLists> kAlphas{700.0, 110.0, 90.0, 50.0, 36.0, 14.0};
  const auto ours = [state = bench(), kAlphas] {
    sample_dirichlet(state->next(), kHere, kAlphas, state->columns(kLists));
  };
  compare_cycles("Dirichlet, 6 lists", kBlockSize, ours, [state = bench(), kAlphas] {
    for (int r = 0; r < kBlockSize; ++r) {
      double sum = 0.0;
      for (int list = 0; list < kLists; ++list) {
        std::gamma_distribution<double> distribution(kAlphas[static_cast<std::size_t>(list)]);
        const double gamma = distribution(state->engine);
        state->out[list][static_cast<std::size_t>(r)] = gamma;
        sum += gamma;
      }
      for (int list = 0; list < kLists; ++list) state->out[list][static_cast<std::size_t>(r)] /= sum;
    }
  });
}

/// The probability differs a little from draw to draw, as it does in a simulation.
void fill_binomial(Bench& state, double trials, double p) {
  for (int r = 0; r < kBlockSize; ++r) {
    state.in[0][static_cast<std::size_t>(r)] = trials;
    state.in[1][static_cast<std::size_t>(r)] = p * (1.0 + 0.001 * r / kBlockSize);
  }
}

void enter_binomial(int trials, double p) {
  const auto state = bench();
  fill_binomial(*state, trials, p);
  const auto ours = [state] { sample_binomial(state->next(), kHere, state->in[0], state->in[1], state->out[0]); };
  compare_cycles(fmt::format("binomial({}, {})", trials, p), kBlockSize, ours, [state] {
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      std::binomial_distribution<long> distribution(static_cast<long>(state->in[0][r]), state->in[1][r]);
      state->out[0][r] = static_cast<double>(distribution(state->engine));
    }
  });
}

void enter_multinomial() {
  constexpr std::array<double, kLists> kShares{0.4, 0.2, 0.15, 0.12, 0.08, 0.05};
  const auto state = bench();
  std::ranges::fill(state->in[kLists], 700.0);
  for (int list = 0; list < kLists; ++list) {
    std::ranges::fill(state->in[list], kShares[static_cast<std::size_t>(list)]);
  }
  const auto ours = [state] {
    sample_multinomial(state->next(), kHere, state->in[kLists], {state->in.data(), kLists * kBlockSize},
                       state->columns(kLists));
  };
  compare_cycles("multinomial(700, 6 lists)", kBlockSize, ours, [state] {
    for (std::size_t r = 0; r < kBlockSize; ++r) {
      double rest = 1.0;
      auto left = static_cast<long>(state->in[kLists][r]);
      for (int list = 0; list < kLists; ++list) {
        const double share = state->in[list][r];
        std::binomial_distribution<long> distribution(left, std::min(1.0, share / rest));
        const long count = distribution(state->engine);
        state->out[list][r] = static_cast<double>(count);
        left -= count;
        rest -= share;
      }
    }
  });
}

const bool kEntered = [] {
  enter_words();
  compare_cycles(
      "uniform", kBlockSize, [state = bench()] { sample_uniform(state->next(), kHere, state->out[0]); },
      plain(std::uniform_real_distribution<double>{}));
  enter_normals();
  for (const double shape : {0.5, 3.0, 50.0}) enter_gamma(shape);
  enter_beta();
  enter_dirichlet();
  enter_binomial(700, 0.4);
  enter_binomial(700, 0.05);
  enter_binomial(700, 0.005);
  enter_binomial(20, 0.3);
  enter_binomial(500'000, 0.3);
  enter_multinomial();
  return true;
}();

}  // namespace
}  // namespace hemicycle
