#include "models/forensics/whole_percent.hpp"

#include <algorithm>
#include <cmath>

#include "models/base/contracts.hpp"
#include "models/forensics/forensic_kernels.hpp"
#include "models/math/elementary.hpp"

namespace hemicycle {

namespace {

constexpr std::int64_t kLargestTable = 1'000'000;

/// ln n! by Stirling's series, n >= 16: what is left out is below 1e-16.
double stirling(double n) {
  constexpr double kHalfLogOfTwoPi = 0.918938533204672741780;
  const double inverse = 1.0 / n;
  const double square = inverse * inverse;
  const double series =
      inverse *
      (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188)))));
  return (n + 0.5) * natural_log(n) - n + kHalfLogOfTwoPi + series;
}

/// Adds a logarithm >= 0 to a sum in two parts.
SplitLog plus(SplitLog sum, double log) {
  constexpr double kTwo20 = 1048576.0;
  const double whole = std::floor(log * kTwo20) / kTwo20;
  const double fine = sum.fine + (log - whole);
  const double carry = std::floor(fine * kTwo20) / kTwo20;
  return {sum.coarse + whole + carry, fine - carry};
}

std::int64_t ceiling(std::int64_t a, std::int64_t b) { return (a + b - 1) / b; }

/// Sums of exponentials of what is added, a batch at a time through the kernel.
class ExponentialSum {
 public:
  explicit ExponentialSum(InstructionSet instructions) : kernels_(forensic_kernels(instructions)) {}

  void add(double exponent) {
    exponents_[count_++] = exponent;
    if (count_ == kRoom) flush();
  }

  double total() {
    flush();
    return total_;
  }

 private:
  void flush() {
    kernels_.exponentials(exponents_, count_);
    for (int i = 0; i < count_; ++i) total_ += exponents_[i];
    count_ = 0;
  }

  static constexpr int kRoom = 64;
  const ForensicKernels& kernels_;
  alignas(64) double exponents_[kRoom];
  int count_ = 0;
  double total_ = 0.0;
};

/// Adds up stations.
class ExcessSum {
 public:
  void add(bool is_near, double probability) {
    excess_.observed += is_near ? 1 : 0;
    excess_.expected += probability;
    variance_ += probability * (1.0 - probability);
  }

  WholePercentExcess total() {
    excess_.sd = std::sqrt(variance_);
    return excess_;
  }

 private:
  WholePercentExcess excess_;
  double variance_ = 0.0;
};

bool is_taken(const StationTable& table, std::size_t row) {
  const std::int64_t registered = table.registered[row];
  const std::int64_t ballots = table.ballots[row];
  return registered >= kFewestVoters && ballots > 0 && 100 * std::int64_t{table.issued[row]} <= 99 * registered &&
         100 * std::int64_t{table.leader[row]} <= 99 * ballots;
}

}  // namespace

bool is_near_whole_percent(std::int64_t count, std::int64_t of) {
  EXPECTS(of > 0);
  const std::int64_t remainder = 2000 * count % (20 * of);
  return remainder <= of || remainder >= 19 * of;
}

LogFactorials::LogFactorials(std::int64_t largest) {
  table_.resize(static_cast<std::size_t>(std::clamp<std::int64_t>(largest, 0, kLargestTable)) + 1);
  for (std::size_t n = 1; n < table_.size(); ++n) table_[n] = plus(table_[n - 1], natural_log(static_cast<double>(n)));
}

SplitLog LogFactorials::operator()(std::int64_t n) const {
  const auto index = static_cast<std::size_t>(n);
  return index < table_.size() ? table_[index] : plus({}, stirling(static_cast<double>(n)));
}

double near_whole_percent_probability(std::int64_t count, std::int64_t of, const LogFactorials& factorials,
                                      InstructionSet instructions) {
  EXPECTS(of > 0 && count >= 0 && count <= of);
  if (count == 0 || count == of) return 1.0;  // certain, and 0 % or 100 %
  const double rate = static_cast<double>(count) / static_cast<double>(of);
  const double sd = std::sqrt(static_cast<double>(of) * rate * (1.0 - rate));
  const auto reach = static_cast<std::int64_t>(7.5 * sd) + 20;
  const std::int64_t lowest = std::max<std::int64_t>(0, count - reach);
  const std::int64_t highest = std::min(of, count + reach);

  const double log_rate = natural_log(rate);
  const double log_rest = natural_log(1.0 - rate);
  const SplitLog all = factorials(of);
  ExponentialSum sum(instructions);
  for (std::int64_t percent = 100 * lowest / of; percent <= ceiling(100 * highest, of); ++percent) {
    const std::int64_t first = std::max(lowest, ceiling((20 * percent - 1) * of, 2000));
    const std::int64_t last = std::min(highest, (20 * percent + 1) * of / 2000);
    for (std::int64_t k = first; k <= last; ++k) {
      const SplitLog chosen = factorials(k);
      const SplitLog others = factorials(of - k);
      const double powers = static_cast<double>(k) * log_rate + static_cast<double>(of - k) * log_rest;
      sum.add((all.coarse - chosen.coarse - others.coarse + powers) + (all.fine - chosen.fine - others.fine));
    }
  }
  return std::min(1.0, sum.total());
}

WholePercentTest test_whole_percents(const StationTable& table, const LogFactorials& factorials,
                                     InstructionSet instructions) {
  WholePercentTest test;
  ExcessSum either;
  ExcessSum result;
  ExcessSum turnout;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (!is_taken(table, row)) continue;
    ++test.stations;
    const bool near_turnout = is_near_whole_percent(table.issued[row], table.registered[row]);
    const bool near_result = is_near_whole_percent(table.leader[row], table.ballots[row]);
    const double a = near_whole_percent_probability(table.issued[row], table.registered[row], factorials, instructions);
    const double b = near_whole_percent_probability(table.leader[row], table.ballots[row], factorials, instructions);
    turnout.add(near_turnout, a);
    result.add(near_result, b);
    either.add(near_turnout || near_result, a + b - a * b);
  }
  test.either = either.total();
  test.result = result.total();
  test.turnout = turnout.total();
  return test;
}

}  // namespace hemicycle
