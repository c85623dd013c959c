#include "models/forensics/digits.hpp"

#include <numeric>

#include "models/math/elementary.hpp"
#include "models/math/tail_probability.hpp"

namespace hemicycle {

namespace {

using Probabilities = std::array<double, 10>;

/// P(second digit = d) = sum over first digits k of log10(1 + 1 / (10 k + d)).
Probabilities benford() {
  constexpr double kLogOfTen = 2.30258509299404568402;
  Probabilities probabilities{};
  for (int d = 0; d < 10; ++d) {
    for (int k = 1; k < 10; ++k) {
      probabilities[static_cast<std::size_t>(d)] += log_one_plus(1.0 / (10 * k + d)) / kLogOfTen;
    }
  }
  return probabilities;
}

void compare(const Probabilities& expected, DigitTest& test) {
  const auto n = static_cast<double>(test.numbers());
  if (n == 0.0) return;
  test.chi_square = 0.0;
  for (std::size_t d = 0; d < test.counts.size(); ++d) {
    const double mean = n * expected[d];
    const double difference = static_cast<double>(test.counts[d]) - mean;
    test.chi_square += difference * difference / mean;
  }
  test.p = chi_square_upper_tail(test.chi_square, 9);
}

}  // namespace

std::int64_t DigitTest::numbers() const { return std::accumulate(counts.begin(), counts.end(), std::int64_t{0}); }

double DigitTest::mean() const {
  std::int64_t sum = 0;
  for (std::size_t d = 0; d < counts.size(); ++d) sum += static_cast<std::int64_t>(d) * counts[d];
  return numbers() == 0 ? kUndefined : static_cast<double>(sum) / static_cast<double>(numbers());
}

DigitTest test_last_digits(std::span<const std::int32_t> counts) {
  DigitTest test;
  for (const std::int32_t count : counts) {
    if (count >= 100) ++test.counts[static_cast<std::size_t>(count % 10)];
  }
  Probabilities equal;
  equal.fill(0.1);
  compare(equal, test);
  return test;
}

DigitTest test_second_digits(std::span<const std::int32_t> counts) {
  DigitTest test;
  for (std::int32_t count : counts) {
    if (count < 10) continue;
    while (count >= 100) count /= 10;
    ++test.counts[static_cast<std::size_t>(count % 10)];
  }
  static const Probabilities kBenford = benford();
  compare(kBenford, test);
  return test;
}

double benford_mean() {
  const Probabilities probabilities = benford();
  double mean = 0.0;
  for (std::size_t d = 0; d < probabilities.size(); ++d) mean += static_cast<double>(d) * probabilities[d];
  return mean;
}

double share_of_zero_or_five(const DigitTest& last_digits) {
  const std::int64_t numbers = last_digits.numbers();
  if (numbers == 0) return kUndefined;
  return static_cast<double>(last_digits.counts[0] + last_digits.counts[5]) / static_cast<double>(numbers);
}

}  // namespace hemicycle
