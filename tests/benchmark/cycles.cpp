#include "tests/benchmark/cycles.hpp"

#include <algorithm>
#include <ctime>
#include <limits>
#include <utility>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

namespace hemicycle {

namespace {

constexpr int kRepeats = 25;
constexpr double kLeastTime_s = 2e-4;  // far above the resolution of the processor clock

double processor_time_s() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Time of one of `calls` calls.
double time_of(const std::function<void()>& call, int calls) {
  const double start = processor_time_s();
  for (int i = 0; i < calls; ++i) call();
  return (processor_time_s() - start) / calls;
}

/// 64,000 additions, each waiting for the one before.
void chain_of_additions() {
  unsigned long sum = 1;
  for (int i = 0; i < 1000; ++i) {
#pragma GCC unroll 64
    for (int j = 0; j < 64; ++j) {
      sum += 3;
      asm volatile("" : "+r"(sum));
    }
  }
  benchmark::DoNotOptimize(sum);
}

void run(benchmark::State& state, double values, const std::function<void()>& call) {
  for (auto _ : state) call();
  state.counters["cycles"] = core_cycles(call) / values;
}

}  // namespace

double core_cycles(const std::function<void()>& call) {
  call();
  const int calls = std::max(1, static_cast<int>(kLeastTime_s / std::max(1e-9, time_of(call, 1))));
  double least = std::numeric_limits<double>::infinity();
  double cycle = std::numeric_limits<double>::infinity();
  for (int i = 0; i < kRepeats; ++i) {
    cycle = std::min(cycle, time_of(chain_of_additions, 3) / 64'000);
    least = std::min(least, time_of(call, calls));
  }
  return least / cycle;
}

void compare_cycles(const std::string& kernel, double values, std::function<void()> ours, std::function<void()> plain) {
  const auto enter = [&](const std::string& name, std::function<void()> call) {
    const auto body = [values, call = std::move(call)](benchmark::State& state) { run(state, values, call); };
    benchmark::RegisterBenchmark(name.c_str(), body)->MinTime(0.02);
  };
  enter(fmt::format("{}/ours", kernel), std::move(ours));
  if (plain) enter(fmt::format("{}/plain", kernel), std::move(plain));
}

}  // namespace hemicycle
