#pragma once

#include <functional>
#include <string>

namespace hemicycle {

/// Core cycles that a call takes: its processor time over that of a dependent addition, which takes one cycle. Both
/// are the least of several repeats in turn, so that neither the clock rate nor other programs count.
[[nodiscard]] double core_cycles(const std::function<void()>& call);

/// Registers two benchmarks, `kernel` by our code and by plain C++; one call of each computes `values` values. The
/// table of the benchmark program shows cycles a value side by side. An empty `plain` leaves its column empty.
void compare_cycles(const std::string& kernel, double values, std::function<void()> ours, std::function<void()> plain);

}  // namespace hemicycle
