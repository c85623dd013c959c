#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include <boost/math/distributions/binomial.hpp>
#include <gtest/gtest.h>

#include "models/random/samplers.hpp"

#include "tests/support/goodness_of_fit.hpp"

namespace hemicycle {
namespace {

constexpr std::size_t kLists = 4;
constexpr std::array<double, kLists> kWeights{2.0, 0.0, 1.0, 5.0};  // of a sum of 8

std::vector<std::vector<double>> multinomials(double trials, int blocks) {
  Columns given(1 + static_cast<int>(kLists));
  std::ranges::fill(given[0], trials);
  for (int list = 0; list < static_cast<int>(kLists); ++list) {
    std::ranges::fill(given[list + 1], kWeights[static_cast<std::size_t>(list)]);
  }
  Columns out(static_cast<int>(kLists));
  std::vector<std::vector<double>> counts(kLists);
  for (int block = 0; block < blocks; ++block) {
    sample_multinomial(block_of(6, static_cast<std::uint64_t>(block)), {.stage = Stage::station_counts}, given[0],
                       {given[1].data(), kLists * kBlockSize}, {out.data(), kLists * kBlockSize});
    for (std::size_t list = 0; list < kLists; ++list) {
      const ConstColumn column = std::as_const(out)[static_cast<int>(list)];
      counts[list].insert(counts[list].end(), column.begin(), column.end());
    }
  }
  return counts;
}

TEST(Multinomial, HasBinomialCounts) {
  for (const double trials : {3.0, 40.0, 1500.0}) {
    const std::vector<std::vector<double>> counts = multinomials(trials, 1000);
    for (std::size_t list = 0; list < kLists; ++list) {
      const boost::math::binomial_distribution<> law(trials, kWeights[list] / 8.0);
      EXPECT_LT(pearson_excess_of_counts(
                    counts[list], [&](int k) { return boost::math::pdf(law, k); }, static_cast<int>(trials)),
                1.0)
          << trials << " trials, list " << list;
    }
  }
}

// Every outcome of three trials, by the multinomial formula.
TEST(Multinomial, HasItsJointLaw) {
  const std::vector<std::vector<double>> counts = multinomials(3.0, 1000);
  std::vector<double> observed(16, 0.0), expected(16, 0.0);
  for (std::size_t i = 0; i < counts[0].size(); ++i) {
    ASSERT_EQ(counts[0][i] + counts[2][i] + counts[3][i], 3.0);
    observed[static_cast<std::size_t>(4.0 * counts[0][i] + counts[2][i])] += 1.0;
  }
  const double factorials[] = {1.0, 1.0, 2.0, 6.0};
  for (std::size_t a = 0; a <= 3; ++a) {
    for (std::size_t b = 0; a + b <= 3; ++b) {
      const std::size_t c = 3 - a - b;
      const double orders = 6.0 / (factorials[a] * factorials[b] * factorials[c]);
      expected[4 * a + b] = static_cast<double>(counts[0].size()) * orders * std::pow(2.0 / 8.0, a) *
                            std::pow(1.0 / 8.0, b) * std::pow(5.0 / 8.0, c);
    }
  }
  EXPECT_LT(pearson_excess(observed, expected), 1.0);
}

}  // namespace
}  // namespace hemicycle
